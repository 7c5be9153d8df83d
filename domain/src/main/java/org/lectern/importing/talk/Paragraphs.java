package org.lectern.importing.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of a text, each with the lines that it is written in. */
final class Paragraphs {
    /** In characters; who states what the post is about does so at its beginning, and who links the slides does not do it behind a book. */
    private static final int READ = 400_000;

    private static final Pattern HTML_BREAK = Pattern.compile(
            "</(?:p|div|li|h[1-6]|td|blockquote|figcaption|figure)>|<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    private Paragraphs() {}

    static List<List<String>> of(String text) {
        String read = text.length() > READ ? text.substring(0, READ) : text;
        if (read.indexOf('<') >= 0) {
            read = HTML_BREAK.matcher(read).replaceAll("$0\n\n");
        }
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        for (String line : read.lines().toList()) {
            if (!line.isBlank()) {
                paragraph.add(line.strip());
            } else if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
                paragraph = new ArrayList<>();
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        return paragraphs;
    }
}
