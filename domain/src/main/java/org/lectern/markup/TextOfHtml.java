package org.lectern.markup;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** Collects the running text of sanitised HTML, in one line. */
final class TextOfHtml implements HtmlSanitizer.Policy {
    private static final Set<String> LEFT_OUT =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "figure", "audio", "video", "sup", "rt", "rp");
    private static final Set<String> WITHIN_WORDS = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
            "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
            "big", "strike");

    private final StringBuilder text = new StringBuilder();
    private int leftOut;

    private TextOfHtml() {}

    static String of(String html) {
        TextOfHtml collector = new TextOfHtml();
        HtmlSanitizer.sanitize(html, collector);
        return collector.text.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void openDocument() {
        leftOut = 0;
    }

    @Override
    public void closeDocument() {
        // Nothing is held back.
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        leftOut += LEFT_OUT.contains(element) ? 1 : 0;
        separate(element);
    }

    @Override
    public void closeTag(String element) {
        leftOut -= LEFT_OUT.contains(element) ? 1 : 0;
        separate(element);
    }

    @Override
    public void text(String words) {
        if (leftOut == 0) {
            text.append(words);
        }
    }

    private void separate(String element) {
        if (!WITHIN_WORDS.contains(element)) {
            text.append(' ');
        }
    }
}
