package org.lectern.importing.restructured;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Text that stands as it is. */
final class Literals {
    private static final Pattern LANGUAGE = Pattern.compile("[\\p{L}\\p{N}_+#.-]{1,40}");

    static Element code(String text, String language, Element into) {
        Element code = into.appendElement("pre").appendElement("code");
        if (LANGUAGE.matcher(language).matches()) {
            code.attr("class", "language-" + language);
        }
        return code.appendText(text);
    }

    /** What follows a paragraph that ends with two colons: an indented block, or lines that all begin with the same sign. */
    int behindColons(Passage text, int at, Element into) {
        int begin = text.textFrom(at);
        if (begin == text.size()) {
            return at;
        }
        int end = text.isIndented(begin) ? text.endOfIndented(begin, 1) : quoted(text, begin);
        if (end > begin) {
            code(text.dedented(begin, end).text(), "", into);
            return end;
        }
        return at;
    }

    private static int quoted(Passage text, int begin) {
        char sign = text.line(begin).charAt(0);
        if (!Signs.isSign(sign)) {
            return begin;
        }
        int end = begin;
        while (!text.isBlank(end) && text.line(end).charAt(0) == sign) {
            end++;
        }
        return end;
    }
}
