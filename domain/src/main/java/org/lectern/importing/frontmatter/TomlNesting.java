package org.lectern.importing.frontmatter;

import org.lectern.importing.file.Unreadable;

/** Refuses values that are nested too deep, before the parser recurses into them. */
final class TomlNesting {
    private final String text;
    private int at;

    private TomlNesting(String text) {
        this.text = text;
    }

    static void check(Block block) throws Unreadable {
        TomlNesting nesting = new TomlNesting(block.content());
        if (nesting.depth() > FrontMatters.MAX_DEPTH) {
            int line = (int) block.content()
                    .substring(0, nesting.at)
                    .chars()
                    .filter(each -> each == '\n')
                    .count();
            throw new Unreadable(
                    block.firstLine() + line,
                    "its front matter is nested deeper than " + FrontMatters.MAX_DEPTH + " levels");
        }
    }

    /** The greatest depth, or the first that is too great. A name such as {@code a.b.c} is as deep as its dots. */
    private int depth() {
        int depth = 0;
        int dots = 0;
        int greatest = 0;
        for (at = 0; at < text.length() && greatest <= FrontMatters.MAX_DEPTH; at++) {
            switch (text.charAt(at)) {
                case '"', '\'' -> at = endOfString() - 1;
                case '#' -> at = end("\n", at) - 1;
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                case '.' -> dots++;
                case '\n' -> dots = 0;
                default -> {}
            }
            greatest = Math.max(greatest, depth + dots);
        }
        return greatest;
    }

    private int endOfString() {
        String quote = text.substring(at, at + 1);
        String triple = quote.repeat(3);
        String closing = text.startsWith(triple, at) ? triple : quote;
        int from = at + closing.length();
        int end = end(closing, from);
        while (quote.equals("\"") && end <= text.length() && isEscaped(end - closing.length(), from)) {
            end = end(closing, end - closing.length() + 1);
        }
        return end;
    }

    private boolean isEscaped(int position, int from) {
        int backslashes = 0;
        while (position - 1 - backslashes >= from && text.charAt(position - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1 && position < text.length();
    }

    private int end(String closing, int from) {
        int found = text.indexOf(closing, from);
        return found < 0 ? text.length() + closing.length() : found + closing.length();
    }
}
