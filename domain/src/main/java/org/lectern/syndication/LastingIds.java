package org.lectern.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lectern.post.PostId;
import org.lectern.reference.Referent;
import org.lectern.site.SiteIdentity;

/** Ids that stay what they are when the site moves or gets another name: URNs (RFC 8141) that name no host. */
@ApplicationScoped
public class LastingIds {
    private static final String SCHEME = "urn:lectern:";

    private final SiteIdentity site;

    /** For the container's proxy. */
    protected LastingIds() {
        this(null);
    }

    @Inject
    public LastingIds(SiteIdentity site) {
        this.site = site;
    }

    /** Whether some Lectern, this one or another, made the id. */
    public static boolean isOfLectern(String id) {
        return id.startsWith(SCHEME);
    }

    /** The site itself. */
    public String ofSite() {
        return SCHEME + site.id();
    }

    public String ofPost(PostId id) {
        return ofPosts() + encoded(id.text());
    }

    public String ofEvent(Referent event) {
        return ofSite() + ":event:" + encoded(event.idText());
    }

    /** @param query as the reader asked; another query is another feed */
    public String ofFeed(String path, String query) {
        String selection = query.isEmpty() ? "" : ":" + encoded(query);
        return ofSite() + ":feed:" + encoded(path) + selection;
    }

    /** The id, as text, of the post of this site that {@link #ofPost} made this of. */
    public Optional<String> post(String lastingId) {
        String beginning = ofPosts();
        try {
            return lastingId.startsWith(beginning)
                    ? Optional.of(URLDecoder.decode(lastingId.substring(beginning.length()), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private String ofPosts() {
        return ofSite() + ":post:";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
