package org.lectern.importing;

/** What a report says of a file, in which anything may stand, so that any store keeps it and a person can read it. */
final class ReportText {
    /** In characters. A report may have some thousand texts, and 16 MB. */
    private static final int MOST = 400;

    private static final int HEAD = 240;
    private static final int TAIL = 150;
    private static final int REPLACEMENT = 0xFFFD;

    private ReportText() {}

    /** The text, a long one without its middle: its beginning names the file, and its end says what was done. */
    static String of(String text) {
        return storable(isLongerThan(MOST, text) ? first(HEAD, text) + " ... " + last(TAIL, text) : text);
    }

    /** Whether a text of a report may be all that there was. */
    static boolean isWhole(String text) {
        return !isLongerThan(HEAD + TAIL - 1, text);
    }

    /** The text with replacements for the characters that not every store keeps: halves of characters and the one with the number 0. */
    static String storable(String text) {
        return text.codePoints()
                .map(each -> isStorable(each) ? each : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The end of the text, whole characters only. */
    static String last(int count, String text) {
        return isLongerThan(count, text) ? text.substring(text.offsetByCodePoints(text.length(), -count)) : text;
    }

    private static String first(int count, String text) {
        return text.substring(0, text.offsetByCodePoints(0, count));
    }

    private static boolean isLongerThan(int count, String text) {
        return text.codePointCount(0, text.length()) > count;
    }

    private static boolean isStorable(int character) {
        return character != 0 && Character.getType(character) != Character.SURROGATE;
    }
}
