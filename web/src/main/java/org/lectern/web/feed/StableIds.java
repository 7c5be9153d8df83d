package org.lectern.web.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lectern.post.PostId;

/** Ids that stay what they are when the site moves to another address: URNs (RFC 8141) that name no host. */
final class StableIds {
    private StableIds() {}

    static String of(PostId id) {
        return "urn:lectern:post:" + encoded(id.text());
    }

    /** @param query as the reader asked; another query is another feed */
    static String ofFeed(String siteTitle, String path, String query) {
        String selection = query.isEmpty() ? "" : ":" + encoded(query);
        return "urn:lectern:feed:" + encoded(siteTitle) + ":" + encoded(path) + selection;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
