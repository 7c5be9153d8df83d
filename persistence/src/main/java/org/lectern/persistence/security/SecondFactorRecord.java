package org.lectern.persistence.security;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lectern.security.factor.SecondFactor;

/** A second factor as JNoSQL maps it. */
@Entity("secondFactors")
public record SecondFactorRecord(
        @Id String user,
        @Column long version,
        @Column String secret,
        @Column boolean confirmed,
        @Column long lastStep,
        @Column List<String> recovery,
        @Column Instant since) {
    static SecondFactorRecord of(SecondFactor factor, long version) {
        return new SecondFactorRecord(
                factor.user(),
                version,
                factor.secret(),
                factor.isConfirmed(),
                factor.lastStep(),
                factor.recovery().stream().sorted().toList(),
                factor.since());
    }

    SecondFactor factor() {
        return new SecondFactor(user, secret, confirmed, lastStep, Set.copyOf(recovery), since, version);
    }
}
