package org.lectern.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** {@code LECTERN_AUDIT_DAYS}: how long is kept who did what; {@value #DEFAULT_DAYS} days. */
@Dependent
public class AuditSettings {
    static final int DEFAULT_DAYS = 365;

    private static final Pattern ONE_TO_A_HUNDRED_YEARS = Pattern.compile("[1-9]\\d{0,4}");
    private static final int MOST_DAYS = 36_500;

    private final int days;

    @Inject
    public AuditSettings(Config config) {
        this(config.getOptionalValue("lectern.audit.days", String.class));
    }

    AuditSettings(Optional<String> days) {
        this.days = days.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(AuditSettings::number)
                .orElse(DEFAULT_DAYS);
    }

    Duration kept() {
        return Duration.ofDays(days);
    }

    private static int number(String text) {
        boolean fits = ONE_TO_A_HUNDRED_YEARS.matcher(text).matches() && Integer.parseInt(text) <= MOST_DAYS;
        if (!fits) {
            throw new IllegalArgumentException(
                    "LECTERN_AUDIT_DAYS is '" + text + "'; set it to a number of days from 1 to " + MOST_DAYS
                            + ", or remove it to keep " + DEFAULT_DAYS);
        }
        return Integer.parseInt(text);
    }
}
