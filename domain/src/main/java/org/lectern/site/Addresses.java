package org.lectern.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.lectern.post.Post;

/** Where posts and tags are on the weblog: paths, ready to stand in a link. */
@ApplicationScoped
public class Addresses {
    private final DateTimeFormatter day;

    /** For the container's proxy. */
    protected Addresses() {
        this(new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    @Inject
    public Addresses(Site site) {
        day = DateTimeFormatter.ofPattern("/uuuu/MM/dd/", Locale.ROOT).withZone(site.zone());
    }

    /** {@code /2025/05/16/SLUG}; a page, or a post without a date, is at {@code /SLUG}. A post without a slug goes by its id. */
    public String path(Post post) {
        String name = segment(post.slug().orElseGet(() -> post.id().text()));
        boolean isPage = post.kind().equals("page");
        return isPage ? "/" + name : post.published().map(this::day).orElse("/") + name;
    }

    /** {@code /tags/SLUG}. */
    public String tagPath(String slug) {
        return "/tags/" + segment(slug);
    }

    private String day(Instant published) {
        return day.format(published);
    }

    /** The text as one segment of a path, or as the value of a parameter. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
