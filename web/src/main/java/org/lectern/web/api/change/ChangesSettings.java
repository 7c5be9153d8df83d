package org.lectern.web.api.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.lectern.setting.WholeNumber;

/** How many clients may listen to changes at a time on one node: {@code LECTERN_CHANGES_CLIENTS}, {@value #DEFAULT} where nothing is said. */
@ApplicationScoped
public class ChangesSettings {
    static final int DEFAULT = 2_000;

    private static final WholeNumber CLIENTS =
            new WholeNumber("LECTERN_CHANGES_CLIENTS", "how many clients may listen at a time", 0, 100_000, DEFAULT);

    private final int clients;

    /** For the container's proxy. */
    protected ChangesSettings() {
        this(Optional.empty());
    }

    @Inject
    public ChangesSettings(Config config) {
        this(config.getOptionalValue("lectern.changes.clients", String.class));
    }

    ChangesSettings(Optional<String> clients) {
        this.clients = CLIENTS.of(clients);
    }

    public int clients() {
        return clients;
    }
}
