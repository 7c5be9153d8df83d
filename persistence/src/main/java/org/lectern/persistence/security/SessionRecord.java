package org.lectern.persistence.security;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import org.lectern.security.session.Session;

/** A log-in as JNoSQL maps it. */
@Entity(SessionRecord.COLLECTION)
public record SessionRecord(
        @Id String id,
        @Column String user,
        @Column long userVersion,
        @Column String address,
        @Column String browser,
        @Column Instant started,
        @Column Instant lastSeen,
        @Column Instant until) {
    static final String COLLECTION = "sessions";
    static final String USER = "user";
    static final String LAST_SEEN = "lastSeen";
    static final String UNTIL = "until";

    static SessionRecord of(Session session) {
        return new SessionRecord(
                session.id(),
                session.user(),
                session.userVersion(),
                session.address(),
                session.browser(),
                session.started(),
                session.lastSeen(),
                session.until());
    }

    Session session() {
        return new Session(id, user, userVersion, address, browser, started, lastSeen, until);
    }
}
