package org.lectern.housekeeping.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.image.ImageId;
import org.lectern.post.Post;
import org.lectern.site.Addresses;
import org.lectern.site.Site;

/** Says where a link in a post leads, as a browser would follow it (RFC 3986, section 5). */
@ApplicationScoped
public class LinkReader {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern WIDTH = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern FEED = Pattern.compile("feed\\.(?:atom|rss|json)");
    private static final Set<String> NOT_LOOKED_INTO = Set.of(
            "admin",
            "api",
            "archive",
            "assets",
            "health",
            "series",
            "statistics",
            "search",
            "sitemap.xml",
            "robots.txt",
            "opensearch.xml",
            "favicon.ico",
            "feed.atom",
            "feed.rss",
            "feed.json");

    private static final String NOWHERE = "http://site.invalid";

    private final Addresses addresses;
    private final Optional<URI> base;

    /** For the container's proxy. */
    protected LinkReader() {
        this(null, new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    @Inject
    public LinkReader(Addresses addresses, Site site) {
        this.addresses = addresses;
        this.base = site.baseUrl().map(URI::create);
    }

    /** @param link as it is written in the post */
    public Target target(Post post, String link) {
        String address = link.strip();
        if (address.isEmpty() || address.startsWith("#") || address.startsWith("?")) {
            return new Target.NoPage();
        }
        boolean isRelative = !SCHEME.matcher(address).matches() && !address.startsWith("//");
        try {
            URI place = URI.create(base.map(URI::toString).orElse(NOWHERE) + addresses.path(post));
            return target(place.resolve(new URI(address.replace(" ", "%20"))).normalize(), isRelative);
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return isRelative ? new Target.Nowhere("") : new Target.NoPage();
        }
    }

    private Target target(URI uri, boolean isRelative) {
        boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!isWeb || uri.getHost() == null) {
            return new Target.NoPage();
        }
        if (!isRelative && !isOfSite(uri)) {
            String address = uri.toString();
            int fragment = address.indexOf('#');
            return new Target.Elsewhere(fragment < 0 ? address : address.substring(0, fragment));
        }
        return onSite(Optional.ofNullable(uri.getPath()).orElse("/"));
    }

    private boolean isOfSite(URI uri) {
        return base.filter(own -> host(own).equals(host(uri)) && own.getPort() == uri.getPort())
                .isPresent();
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private Target onSite(String path) {
        String prefix = base.map(URI::getPath).orElse("");
        String own = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        List<String> steps =
                Arrays.stream(own.split("/")).filter(step -> !step.isEmpty()).toList();
        if (steps.isEmpty() || NOT_LOOKED_INTO.contains(steps.get(0)) || own.contains("/../")) {
            return steps.contains("..") ? new Target.Nowhere(steps.get(steps.size() - 1)) : new Target.OnSite();
        }
        return switch (steps.get(0)) {
            case "tags" -> listed(steps, new Target.TagAt(last(steps)));
            case "events" -> listed(steps, new Target.EventAt(last(steps)));
            case "images" -> image(steps);
            case "people" -> listed(steps, new Target.PersonAt(last(steps)));
            default -> dated(steps);
        };
    }

    /** {@code /tags/}, {@code /tags/SLUG}, and feeds of the latter. */
    private static Target listed(List<String> steps, Target one) {
        if (steps.size() == 1) {
            return new Target.OnSite();
        }
        return steps.size() == 2
                        || steps.size() == 3 && FEED.matcher(steps.get(2)).matches()
                ? one
                : new Target.Nowhere(steps.get(steps.size() - 1));
    }

    /** {@code /images/ID}, {@code /images/ID/640}. */
    private static Target image(List<String> steps) {
        boolean mayBe = steps.size() == 2
                || steps.size() == 3 && WIDTH.matcher(steps.get(2)).matches();
        return ImageId.parse(last(steps))
                .filter(id -> mayBe)
                .<Target>map(Target.ImageAt::new)
                .orElseGet(() -> new Target.Nowhere(steps.get(steps.size() - 1)));
    }

    private static String last(List<String> steps) {
        return steps.get(Math.min(1, steps.size() - 1));
    }

    /** {@code /2025/05/16/SLUG}, or less of the date, or none; or the date alone. */
    private static Target dated(List<String> steps) {
        List<String> before = steps.subList(0, steps.size() - 1);
        String last = steps.get(steps.size() - 1);
        boolean hasDate = before.stream().allMatch(step -> NUMBER.matcher(step).matches());
        if (steps.size() > 4 || !hasDate) {
            return new Target.Nowhere(last);
        }
        boolean isArchive = NUMBER.matcher(last).matches() && (steps.size() > 1 || last.length() == 4);
        return isArchive && steps.size() < 4 ? new Target.OnSite() : new Target.PostAt(last);
    }
}
