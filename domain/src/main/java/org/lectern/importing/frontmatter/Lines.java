package org.lectern.importing.frontmatter;

/** Walks over the lines of a text and knows where each begins and ends. Lines end with LF, CR LF, or CR. */
final class Lines {
    private final String text;
    private int number;
    private int start;
    private int lineEnd;
    private int end;

    Lines(String text) {
        this.text = text;
    }

    /** Goes on to the next line; false: there is none, and the last one stays. */
    boolean next() {
        if (end >= text.length()) {
            return false;
        }
        start = end;
        number++;
        lineEnd = start;
        while (lineEnd < text.length() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
            lineEnd++;
        }
        boolean isPair = text.startsWith("\r\n", lineEnd);
        end = Math.min(text.length(), lineEnd + (isPair ? 2 : 1));
        return true;
    }

    /** Without its end. */
    String line() {
        return text.substring(start, lineEnd);
    }

    /** From 1; 0 before the first. */
    int number() {
        return number;
    }

    int start() {
        return start;
    }

    /** Where the next line begins. */
    int end() {
        return end;
    }
}
