package org.lectern.importing.restructured;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** {@code -o FILE, --output=FILE  where it goes}: the options of a program. */
final class OptionLists implements Form {
    private static final String ARGUMENT = "(?:[a-zA-Z][a-zA-Z0-9_-]*+|<[^<>]++>)";
    private static final String OPTION =
            "(?:[-+][a-zA-Z0-9](?: ?" + ARGUMENT + ")?|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*+(?:[ =]" + ARGUMENT + ")?)";
    private static final Pattern ITEM = Pattern.compile("(" + OPTION + "(?:, " + OPTION + ")*+)(?:  +|$)");

    private final Blocks blocks;

    OptionLists(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        if (!isItem(text, at)) {
            return at;
        }
        Element list = into.appendElement("dl");
        int next = at;
        while (next < text.size() && isItem(text, next)) {
            Matcher item = ITEM.matcher(text.line(next));
            item.lookingAt();
            list.appendElement("dt").appendElement("code").appendText(item.group(1));
            int end = text.endOfIndented(next + 1, 1);
            blocks.read(text.marked(next, end, item.end()), list.appendElement("dd"));
            next = text.textFrom(end);
        }
        return next;
    }

    /** An option has a description, beside it or below. */
    private static boolean isItem(Passage text, int at) {
        Matcher item = ITEM.matcher(text.line(at));
        if (!item.lookingAt()) {
            return false;
        }
        boolean isDescribedBeside = item.end() < text.line(at).length();
        int below = text.textFrom(at + 1);
        return isDescribedBeside || below < text.size() && text.isIndented(below);
    }
}
