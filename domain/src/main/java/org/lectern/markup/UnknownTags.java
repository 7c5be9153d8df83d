package org.lectern.markup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows as text what looks like a tag and is none: of {@code kill <PID>} no reader loses the last word, which a browser, and the
 * sanitizer too, would drop as an element that they don't know.
 */
final class UnknownTags {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][^\\s/>]*)");

    private UnknownTags() {}

    /**
     * The HTML, with {@code &lt;} where a tag begins that is of no element of HTML. An element whose content a browser takes as raw
     * text is such a one too if nothing closes it: it would swallow all that follows.
     */
    static String shownIn(String html) {
        Matcher tag = TAG.matcher(html);
        StringBuilder shown = new StringBuilder(html.length() + 64);
        UnclosedElements unclosed = new UnclosedElements(html);
        while (tag.find()) {
            boolean opens = tag.group(1).isEmpty();
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean isTag = isMeantAsTag(name) && !(opens && unclosed.swallowsRest(name, tag.end()));
            tag.appendReplacement(shown, isTag ? "$0" : "&lt;$1$2");
        }
        return tag.appendTail(shown).toString();
    }

    /** Whether a single tag within a line of text, {@code <b>} or {@code </b>}, is a tag. */
    static boolean isTag(String literal) {
        Matcher tag = TAG.matcher(literal);
        if (!tag.lookingAt()) {
            return !literal.startsWith("<?");
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        return HtmlElements.isKnown(name) && !HtmlElements.holdsRawText(name);
    }

    /** Word processors and web components write names of their own, with a colon or a hyphen: these are tags, though unknown. */
    private static boolean isMeantAsTag(String name) {
        return HtmlElements.isKnown(name) || name.matches("[a-z0-9]+[:-][a-z0-9:-]+");
    }
}
