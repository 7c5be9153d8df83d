package org.lectern.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.lectern.setting.WholeNumber;

/** {@code LECTERN_AUDIT_DAYS}: how long is kept who did what; {@value #DEFAULT_DAYS} days. */
@Dependent
public class AuditSettings {
    static final int DEFAULT_DAYS = 365;

    /** Up to a hundred years. */
    private static final WholeNumber DAYS =
            new WholeNumber("LECTERN_AUDIT_DAYS", "a number of days", 1, 36_500, DEFAULT_DAYS);

    private final int days;

    @Inject
    public AuditSettings(Config config) {
        this(config.getOptionalValue("lectern.audit.days", String.class));
    }

    AuditSettings(Optional<String> days) {
        this.days = DAYS.of(days);
    }

    Duration kept() {
        return Duration.ofDays(days);
    }
}
