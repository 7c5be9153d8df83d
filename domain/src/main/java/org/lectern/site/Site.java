package org.lectern.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the site is called and where it is: {@code LECTERN_SITE_TITLE} (Lectern), {@code LECTERN_SITE_ZONE} (UTC), {@code
 * LECTERN_BASE_URL} (absent: as the request says).
 */
@ApplicationScoped
public class Site {
    private final String title;
    private final ZoneId zone;
    private final Optional<String> baseUrl;

    /** For the container's proxy. */
    protected Site() {
        this("", ZoneId.of("UTC"), Optional.empty());
    }

    @Inject
    public Site(Config config) {
        this(
                config.getOptionalValue("lectern.site.title", String.class).orElse("Lectern"),
                zone(config.getOptionalValue("lectern.site.zone", String.class).orElse("UTC")),
                config.getOptionalValue("lectern.base.url", String.class).map(Site::address));
    }

    public Site(String title, ZoneId zone, Optional<String> baseUrl) {
        this.title = title;
        this.zone = zone;
        this.baseUrl = baseUrl;
    }

    public String title() {
        return title;
    }

    /** Where a date without a time is midnight, and what decides which day a post belongs to. */
    public ZoneId zone() {
        return zone;
    }

    /** Without a slash at its end. */
    public Optional<String> baseUrl() {
        return baseUrl;
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "LECTERN_SITE_ZONE is '" + text
                            + "', which is no time zone; set it to one such as Europe/Amsterdam or UTC",
                    unknown);
        }
    }

    private static String address(String text) {
        try {
            URI uri = new URI(text.strip());
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return uri.toString().replaceAll("/+$", "");
            }
        } catch (URISyntaxException notAnAddress) {
            throw badAddress(text, notAnAddress);
        }
        throw badAddress(text, null);
    }

    private static IllegalArgumentException badAddress(String text, Exception cause) {
        return new IllegalArgumentException(
                "LECTERN_BASE_URL is '" + text
                        + "', which is no address of a site; set it to one such as https://example.org",
                cause);
    }
}
