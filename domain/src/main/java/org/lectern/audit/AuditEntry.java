package org.lectern.audit;

import java.time.Instant;
import java.util.Objects;

/** @param id a ULID, in the order of which the entries stand */
public record AuditEntry(String id, Instant at, Deed deed) {
    public AuditEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(deed);
    }
}
