package org.lectern.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A frame brings a foreign page, often a film, into a text. Readers get a link to it instead, in its place. */
final class Frames {
    private static final Pattern FRAME = Pattern.compile("<iframe\\s([^<>]{0,2000})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("(?:^|\\s)src\\s*=\\s*[\"']?([^\"'\\s]+)", Pattern.CASE_INSENSITIVE);

    private Frames() {}

    /** @param html not sanitised yet: who sanitises it removes the frames, and links to what they must not lead to */
    static String linkedIn(String html) {
        return FRAME.matcher(html).replaceAll(frame -> Matcher.quoteReplacement(link(frame.group(1)) + frame.group()));
    }

    private static String link(String attributes) {
        Matcher address = ADDRESS.matcher(attributes);
        return address.find() ? "<p><a href=\"" + address.group(1) + "\">" + address.group(1) + "</a></p>" : "";
    }
}
