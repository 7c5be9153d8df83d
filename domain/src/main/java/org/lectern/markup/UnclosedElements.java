package org.lectern.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Knows which elements that hold raw text are closed in a piece of HTML. Looks for each name's last end tag once. */
final class UnclosedElements {
    private final String html;
    private final Map<String, Integer> lastEnds = new HashMap<>();

    UnclosedElements(String html) {
        this.html = html;
    }

    /** Whether this element, opened before the position, takes everything behind it into itself. */
    boolean swallowsRest(String name, int position) {
        return HtmlElements.holdsRawText(name) && lastEnds.computeIfAbsent(name, this::lastEnd) < position;
    }

    private int lastEnd(String name) {
        String end = "</" + name;
        return html.toLowerCase(Locale.ROOT).lastIndexOf(end);
    }
}
