package org.lectern.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/** Many texts begin with their own title, which stands above them already. */
final class LeadingHeading {
    private static final Pattern HEADING = Pattern.compile("\\s*<h1(?: [^>]*)?>(.{0,12000}?)</h1>\\s*", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private LeadingHeading() {}

    /** @param html sanitised */
    static String removed(String html, String title) {
        Matcher heading = HEADING.matcher(html);
        if (!heading.lookingAt() || !words(textOf(heading.group(1))).equalsIgnoreCase(words(title))) {
            return html;
        }
        return html.substring(heading.end());
    }

    private static String textOf(String html) {
        return Encoding.decodeHtml(TAG.matcher(html).replaceAll(""), false);
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
