package org.lectern.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.lectern.site.Site;

/**
 * {@code LECTERN_WEBSUB_HUB}: the address of a hub (W3C WebSub) that tells readers of feeds at once what is new; absent: readers look for
 * themselves. It needs {@code LECTERN_BASE_URL}, since the hub knows feeds by their addresses.
 */
@ApplicationScoped
public class HubSettings {
    private final Optional<String> hub;
    private final Optional<String> base;

    /** For the container's proxy. */
    protected HubSettings() {
        this(Optional.empty(), Optional.empty());
    }

    @Inject
    public HubSettings(Config config, Site site) {
        this(config.getOptionalValue("lectern.websub.hub", String.class), site.baseUrl());
    }

    public HubSettings(Optional<String> hub, Optional<String> base) {
        this.hub = hub.map(String::strip).filter(text -> !text.isEmpty()).map(HubSettings::checked);
        this.base = base;
        if (this.hub.isPresent() && base.isEmpty()) {
            throw new IllegalArgumentException(
                    "LECTERN_WEBSUB_HUB is set and LECTERN_BASE_URL is not: a hub knows feeds by their addresses; set it too,"
                            + " to the address of this site, such as https://example.org");
        }
    }

    /** A mistake shows when the application starts. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        address();
    }

    public static HubSettings none() {
        return new HubSettings(Optional.empty(), Optional.empty());
    }

    public Optional<String> address() {
        return hub;
    }

    /** In front of the feeds' paths, without a slash at its end. Empty where there is no hub. */
    Optional<String> base() {
        return hub.isPresent() ? base : Optional.empty();
    }

    private static String checked(String text) {
        try {
            URI uri = new URI(text);
            boolean isOfTheWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isOfTheWeb && uri.getHost() != null && uri.getFragment() == null) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException notAnAddress) {
            throw bad(text, notAnAddress);
        }
        throw bad(text, null);
    }

    private static IllegalArgumentException bad(String text, Exception cause) {
        return new IllegalArgumentException(
                "LECTERN_WEBSUB_HUB is '" + text
                        + "', which is no address of a hub; set it to one such as https://hub.example.org/ or remove it",
                cause);
    }
}
