package org.lectern.markup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.post.Content;

/** The beginning of a text as plain text on one line, for descriptions and lists. Headings, code and tables are left out. */
@ApplicationScoped
public class Excerpt {
    /** How much of the HTML is looked at for each character wanted: links have long addresses. */
    private static final int HTML_PER_CHARACTER = 20;

    private static final Pattern LOOSE_END = Pattern.compile("[\\s.,;:…(\\[-]+$");

    private final Markup markup;

    /** For the container's proxy. */
    protected Excerpt() {
        this(new Markup());
    }

    @Inject
    public Excerpt(Markup markup) {
        this.markup = markup;
    }

    /**
     * Ends with an ellipsis where the text goes on; empty if the content shows no text.
     *
     * @param length in characters, at most; the cut is at the end of a word where there are words
     */
    public String of(Content content, int length) {
        String html = markup.html(content);
        String beginning = html.substring(0, Math.min(html.length(), length * HTML_PER_CHARACTER + 2000));
        return shortened(TextOfHtml.of(beginning), length);
    }

    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text.substring(0, length + 1));
        int cut = words.preceding(length);
        String beginning = text.substring(0, cut > 0 ? cut : safeEnd(text, length - 1));
        return LOOSE_END.matcher(beginning).replaceAll("") + "…";
    }

    private static int safeEnd(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
