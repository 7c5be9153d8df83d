package org.lectern.importing.json;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.Block;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.Notation;

/**
 * A JSON object that a text begins with, as Hugo has it, alone or between {@code ---json} and {@code ---} (Eleventy) or two lines of
 * {@code ;;;}. A text that begins with <code>{%</code> or <code>{{</code> has none.
 */
@ApplicationScoped
public class JsonFrontMatter implements Notation {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_LENGTH = 1024 * 1024;

    @Override
    public Optional<Block> block(String text) throws Unreadable {
        int begin = behindGaps(text, 0);
        if (begin == text.length()) {
            return Optional.empty();
        }
        String first = text.substring(begin, lineEnd(text, begin)).stripTrailing();
        if (first.equals("---json") || first.equals(";;;")) {
            int object = behindGaps(text, lineEnd(text, begin));
            return fenced(text, object, begin, first.equals(";;;") ? first : "---");
        }
        boolean isObject = first.startsWith("{") && "\"}".indexOf(next(text, begin + 1)) >= 0;
        return isObject ? bare(text, begin) : Optional.empty();
    }

    @Override
    public FrontMatter parse(Block block) throws Unreadable {
        try {
            JsonPart part = Json.value(block.content());
            if (!(part.value() instanceof Map<?, ?> fields)) {
                throw new Unreadable(1, "is no JSON object");
            }
            if (!part.doubled().isEmpty()) {
                throw new Unreadable(1, "states '" + part.doubled().iterator().next() + "' twice");
            }
            return FrontMatter.of(fields);
        } catch (Unreadable reason) {
            int line = block.firstLine() + reason.line().orElse(1) - 1;
            throw new Unreadable(line, "its front matter " + reason.getMessage());
        }
    }

    private static Optional<Block> fenced(String text, int object, int begin, String fence) throws Unreadable {
        int end = object < text.length() && text.charAt(object) == '{' ? end(text, object) : object;
        int closing = behindGaps(text, end);
        String line = text.substring(Math.min(closing, text.length()), lineEnd(text, closing));
        if (!line.stripTrailing().equals(fence)) {
            throw new Unreadable(
                    line(text, begin), "its front matter is no JSON object that a line of " + fence + " ends");
        }
        return Optional.of(new Block(text.substring(object, end), line(text, object), behindLine(text, closing)));
    }

    private static Optional<Block> bare(String text, int begin) throws Unreadable {
        int end = end(text, begin);
        boolean isAlone = text.substring(end, lineEnd(text, end)).isBlank();
        return isAlone
                ? Optional.of(new Block(text.substring(begin, end), line(text, begin), behindLine(text, end)))
                : Optional.empty();
    }

    /** Behind the brace that ends the object, whatever is between. */
    private static int end(String text, int begin) throws Unreadable {
        int depth = 0;
        boolean isText = false;
        for (int at = begin; at < text.length(); at++) {
            char each = text.charAt(at);
            if (at - begin > MAX_LENGTH) {
                throw new Unreadable(line(text, begin), "its front matter has more than " + MAX_LENGTH + " characters");
            }
            if (isText) {
                at += each == '\\' ? 1 : 0;
                isText = each != '"';
                continue;
            }
            isText = each == '"';
            depth += each == '{' || each == '[' ? 1 : each == '}' || each == ']' ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw new Unreadable(
                        line(text, at), "its front matter is JSON that is nested deeper than " + MAX_DEPTH + " levels");
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        throw new Unreadable(line(text, begin), "its front matter begins with { and is never ended");
    }

    private static char next(String text, int from) {
        int at = behindGaps(text, from);
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static int behindGaps(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static String behindLine(String text, int from) {
        int end = lineEnd(text, from);
        return text.substring(Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1)));
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).lines().count() - (at == 0 || text.charAt(at - 1) == '\n' ? 0 : 1);
    }
}
