package org.lectern.web.site.view;

import java.util.regex.Pattern;

/** What may stand in a link or as the source of a picture. */
final class WebAddress {
    private static final Pattern SAFE = Pattern.compile("(?i)https?://[^\\s<>\"]+|/[^\\s<>\"]*");

    private WebAddress() {}

    /** An address of the web or of this site; nothing that runs. */
    static boolean isSafe(String url) {
        return SAFE.matcher(url).matches();
    }

    /** As it stands in sanitised HTML. */
    static String inHtml(String url) {
        return url.replace("&", "&amp;");
    }
}
