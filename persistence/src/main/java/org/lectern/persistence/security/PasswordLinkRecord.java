package org.lectern.persistence.security;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.Locale;
import org.lectern.security.invitation.LinkPurpose;
import org.lectern.security.invitation.PasswordLink;

/** A link to choose a password, as JNoSQL maps it. */
@Entity(PasswordLinkRecord.COLLECTION)
public record PasswordLinkRecord(
        @Id String hash,
        @Column String user,
        @Column long userVersion,
        @Column String purpose,
        @Column String by,
        @Column Instant created,
        @Column Instant expires) {
    static final String COLLECTION = "passwordLinks";
    static final String USER = "user";
    static final String CREATED = "created";
    static final String EXPIRES = "expires";

    static PasswordLinkRecord of(PasswordLink link) {
        return new PasswordLinkRecord(
                link.hash(),
                link.user(),
                link.userVersion(),
                link.purpose().text(),
                link.by(),
                link.created(),
                link.expires());
    }

    PasswordLink link() {
        LinkPurpose why = LinkPurpose.valueOf(purpose.toUpperCase(Locale.ROOT));
        return new PasswordLink(hash, user, userVersion, why, by, created, expires);
    }
}
