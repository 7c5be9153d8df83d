package org.lectern.importing.notes;

/**
 * A block of a Markdown text, of those that stand in no other one.
 *
 * @param level of a heading, 1 to 6; 0 for everything else
 * @param start where its first line begins, in UTF-16 units
 * @param end behind its last line, the line break included
 * @param text the block as it is written; of a heading only the words, without marks and markup
 */
record Block(Sort sort, int level, int start, int end, String text) {
    enum Sort {
        HEADING,
        PARAGRAPH,
        QUOTE,
        LIST,
        BREAK,
        CODE,
        OTHER
    }

    boolean is(Sort other) {
        return sort == other;
    }

    /** Whether it has neither letter nor digit. */
    boolean isEmpty() {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
