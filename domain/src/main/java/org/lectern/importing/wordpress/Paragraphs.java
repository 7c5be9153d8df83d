package org.lectern.importing.wordpress;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classic texts of WordPress say paragraphs by blank lines, in HTML without {@code <p>}: {@code wpautop} makes them when a page is shown.
 * This does what it does, without changing what is in elements that keep their line ends.
 */
final class Paragraphs {
    /** In these, paragraphs are told by blank lines, too. */
    private static final Set<String> CONTAINERS =
            Set.of("div", "blockquote", "section", "article", "aside", "main", "header", "footer", "details", "center");

    /** These stay as they are, with all that is in them. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "pre",
            "table",
            "ul",
            "ol",
            "dl",
            "form",
            "fieldset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figure",
            "script",
            "style",
            "iframe",
            "video",
            "audio",
            "object",
            "svg",
            "math",
            "select",
            "textarea",
            "address",
            "nav");

    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+'){0,500}+>|<!--");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern ADDRESS = Pattern.compile("^https?://[^\\s<>\"]{4,2000}$");

    private final String text;
    private final StringBuilder result;
    private final StringBuilder loose = new StringBuilder();

    private Paragraphs(String text) {
        this.text = text;
        this.result = new StringBuilder(text.length() + 200);
    }

    static String in(String classic) {
        Paragraphs paragraphs = new Paragraphs(classic.replace("\r\n", "\n").replace('\r', '\n'));
        paragraphs.walk();
        return paragraphs.result.toString().strip();
    }

    private void walk() {
        Matcher tags = TAG.matcher(text);
        int position = 0;
        while (tags.find(position)) {
            loose.append(text, position, tags.start());
            position = tags.group().equals("<!--") ? comment(tags) : tag(tags);
        }
        loose.append(text, position, text.length());
        flush();
    }

    private int comment(Matcher begun) {
        int end = text.indexOf("-->", begun.end());
        int next = end < 0 ? text.length() : end + 3;
        loose.append(text, begun.start(), next);
        return next;
    }

    private int tag(Matcher tag) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        boolean isEnd = !tag.group(1).isEmpty();
        if (CONTAINERS.contains(name) || name.equals("hr") || isEnd && BLOCKS.contains(name)) {
            flush();
            result.append(tag.group()).append('\n');
            return tag.end();
        }
        if (!BLOCKS.contains(name) || isEnd) {
            loose.append(tag.group());
            return tag.end();
        }
        flush();
        int end = endOf(name, tag.end());
        result.append(text, tag.start(), end).append('\n');
        return end;
    }

    /** Behind the end tag that belongs to it; at the end of the text where there is none. */
    private int endOf(String name, int from) {
        Matcher tags = Pattern.compile("(?i)<(/?)" + name + "\\b[^<>]*>").matcher(text);
        int depth = 1;
        int position = from;
        while (depth > 0 && tags.find(position)) {
            depth += tags.group(1).isEmpty() ? tags.group().endsWith("/>") ? 0 : 1 : -1;
            position = tags.end();
        }
        return depth > 0 ? text.length() : position;
    }

    private void flush() {
        for (String paragraph : BLANK_LINE.split(loose)) {
            String words = paragraph.strip();
            if (words.isEmpty()) {
                continue;
            }
            boolean isComment = words.startsWith("<!--") && words.indexOf("-->") == words.length() - 3;
            if (isComment) {
                result.append(words).append('\n');
            } else if (ADDRESS.matcher(words).matches()) {
                result.append("<p>").append(Shortcodes.link(words)).append("</p>\n");
            } else {
                result.append("<p>")
                        .append(words.replaceAll("(?<!<br>|<br />|<br/>)\\n", "<br>\n"))
                        .append("</p>\n");
            }
        }
        loose.setLength(0);
    }
}
