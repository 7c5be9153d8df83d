package org.lectern.web.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lectern.post.PostId;

/** Ids that stay what they are when the site moves or gets another name: URNs (RFC 8141) that name no host. */
final class StableIds {
    private StableIds() {}

    /** @param site the site's identity */
    static String ofPost(String site, PostId id) {
        return "urn:lectern:" + site + ":post:" + encoded(id.text());
    }

    /** @param query as the reader asked; another query is another feed */
    static String ofFeed(String site, String path, String query) {
        String selection = query.isEmpty() ? "" : ":" + encoded(query);
        return "urn:lectern:" + site + ":feed:" + encoded(path) + selection;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
