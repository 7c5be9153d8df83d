package org.lectern.backup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.lectern.setting.WholeNumber;

/** {@code LECTERN_BACKUPS_KEPT}: how many backups stay when a new one is taken, the new one included; {@value #DEFAULT_KEPT}. */
@Dependent
public class BackupSettings {
    static final int DEFAULT_KEPT = 10;

    private static final WholeNumber KEPT =
            new WholeNumber("LECTERN_BACKUPS_KEPT", "how many backups shall be kept", 1, 1_000, DEFAULT_KEPT);

    private final int kept;

    @Inject
    public BackupSettings(Config config) {
        this(config.getOptionalValue("lectern.backups.kept", String.class));
    }

    BackupSettings(Optional<String> kept) {
        this.kept = KEPT.of(kept);
    }

    int kept() {
        return kept;
    }
}
