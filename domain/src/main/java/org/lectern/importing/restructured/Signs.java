package org.lectern.importing.restructured;

/** The printable signs of ASCII, which underline titles and quote lines. */
final class Signs {
    private Signs() {}

    static boolean isSign(char each) {
        return each > ' ' && each < 127 && !Character.isLetterOrDigit(each);
    }

    /** Whether the line is nothing but one sign, repeated. */
    static boolean isRow(String line) {
        return !line.isEmpty() && isSign(line.charAt(0)) && line.chars().allMatch(each -> each == line.charAt(0));
    }
}
