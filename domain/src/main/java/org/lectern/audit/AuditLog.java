package org.lectern.audit;

import java.time.Instant;
import java.util.List;

/** All entries. Safe for use by many threads and nodes; {@link org.lectern.post.StoreUnavailable} when the store does not answer. */
public interface AuditLog {
    void append(List<AuditEntry> entries);

    /** Newest first. */
    List<AuditEntry> find(AuditQuery query);

    void deleteBefore(Instant then);
}
