package org.lectern.importing.field;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** The heading of the first level that a Markdown text begins with (CommonMark 4.2 and 4.3), without its markup. */
final class Heading {
    private static final int LONGEST = 10_000;
    private static final Pattern ATX =
            Pattern.compile("\\A(?:[ \\t]*+\\R)*+ {0,3}#[ \\t]+([^\\r\\n]*\\S)[ \\t]*(?:\\R|\\z)");
    private static final Pattern SETEXT =
            Pattern.compile("\\A(?:[ \\t]*+\\R)*+ {0,3}([^\\s>#*+-][^\\r\\n]*)\\R {0,3}=+[ \\t]*(?:\\R|\\z)");
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private Heading() {}

    static Optional<String> of(String text) {
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher atx = ATX.matcher(beginning);
        if (atx.find()) {
            return plain("# " + atx.group(1));
        }
        Matcher setext = SETEXT.matcher(beginning);
        return setext.find() ? plain("# " + setext.group(1)) : Optional.empty();
    }

    private static Optional<String> plain(String heading) {
        return Optional.of(TEXT.render(PARSER.parse(heading)).strip()).filter(text -> !text.isEmpty());
    }
}
