package org.lectern.audit;

/** The fake keeps the contract that the real store keeps. */
class InMemoryAuditLogTest implements AuditLogContract {
    private final InMemoryAuditLog kept = new InMemoryAuditLog();

    @Override
    public AuditLog auditLog() {
        return kept;
    }
}
