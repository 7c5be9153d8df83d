package org.lectern.importing.talk;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** A line as it reads: without the markup of Markdown, reStructuredText or HTML. */
final class PlainLine {
    private static final int LONGEST = 4_000;
    private static final Pattern MARKDOWN_LINK = Pattern.compile("!?\\[([^\\[\\]]{0,500})\\]"
            + "(?:\\([^()\\s]*+(?:\\([^()\\s]*+\\)[^()\\s]*+){0,5}\\)|\\[[^\\[\\]]{0,200}\\])");
    private static final Pattern RST_LINK = Pattern.compile("`([^`<>]{1,500}?)\\s*<[^`<>]{1,2000}>`_{1,2}");
    private static final Pattern RST_ROLE = Pattern.compile("`([^`]{1,500})`_{1,2}");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*{1,3}|(?<![\\p{L}\\p{N}\\\\])_{1,3}|(?<!\\\\)_{1,3}(?![\\p{L}\\p{N}_])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
    private static final Pattern GAP = Pattern.compile("[\\s\\u00a0]+");

    private PlainLine() {}

    /** {@code **Speaker:** [Ann Lee](https://example.org)} is {@code Speaker: Ann Lee}. */
    static String of(String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        text = MARKDOWN_LINK.matcher(text).replaceAll("$1");
        text = RST_LINK.matcher(text).replaceAll("$1");
        text = RST_ROLE.matcher(text).replaceAll("$1");
        text = TAG.matcher(text).replaceAll("");
        text = EMPHASIS.matcher(text).replaceAll("");
        text = ESCAPE.matcher(text).replaceAll("$1");
        text = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        return GAP.matcher(text).replaceAll(" ").strip();
    }
}
