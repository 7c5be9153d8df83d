package org.lectern.web.api.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** How many clients may listen to changes at a time on one node: {@code LECTERN_CHANGES_CLIENTS}, {@value #DEFAULT} where nothing is said. */
@ApplicationScoped
public class ChangesSettings {
    static final int DEFAULT = 2_000;

    private static final int MOST = 100_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

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
        this.clients = clients.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(ChangesSettings::number)
                .orElse(DEFAULT);
    }

    public int clients() {
        return clients;
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException("LECTERN_CHANGES_CLIENTS is '" + text
                    + "'; set it to how many clients may listen at a time, from 0 to " + MOST);
        }
        return Integer.parseInt(text);
    }
}
