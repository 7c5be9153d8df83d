package org.lectern.importing.ghost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.json.JsonObject;

/** Addresses of the site that the export came from, which it writes without saying which one that was. */
final class Addresses {
    private static final String SITE = "__GHOST_URL__";

    private Addresses() {}

    /** With addresses of the site as paths from its root: {@code /content/images/x.png}. */
    static String here(String text) {
        return text.contains(SITE) ? text.replace(SITE + "/", "/").replace(SITE, "/") : text;
    }

    /** Where the post was to be read: as stated, else where Ghost puts a post that is told nothing else. */
    static List<String> of(JsonObject post) {
        List<String> addresses = new ArrayList<>();
        post.text("url")
                .map(Addresses::here)
                .filter(url -> url.startsWith("http://") || url.startsWith("https://") || url.startsWith("/"))
                .filter(url -> !url.contains("/404/"))
                .ifPresent(addresses::add);
        Optional<String> slug = post.text("slug").filter(text -> text.matches("[\\p{L}\\p{N}._-]+"));
        if (addresses.isEmpty() && slug.isPresent()) {
            addresses.add("/" + slug.get() + "/");
        }
        return addresses;
    }
}
