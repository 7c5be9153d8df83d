package org.lectern.backup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** {@code LECTERN_BACKUPS_KEPT}: how many backups stay when a new one is taken, the new one included; {@value #DEFAULT_KEPT}. */
@Dependent
public class BackupSettings {
    static final int DEFAULT_KEPT = 10;

    private static final Pattern ONE_TO_A_THOUSAND = Pattern.compile("[1-9]\\d{0,2}|1000");

    private final int kept;

    @Inject
    public BackupSettings(Config config) {
        this(config.getOptionalValue("lectern.backups.kept", String.class));
    }

    BackupSettings(Optional<String> kept) {
        this.kept = kept.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(BackupSettings::number)
                .orElse(DEFAULT_KEPT);
    }

    int kept() {
        return kept;
    }

    private static int number(String text) {
        if (!ONE_TO_A_THOUSAND.matcher(text).matches()) {
            throw new IllegalArgumentException("LECTERN_BACKUPS_KEPT is '" + text
                    + "'; set it to how many backups shall be kept, from 1 to 1000, or remove it to keep "
                    + DEFAULT_KEPT);
        }
        return Integer.parseInt(text);
    }
}
