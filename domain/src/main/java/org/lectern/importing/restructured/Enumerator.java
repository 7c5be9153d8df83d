package org.lectern.importing.restructured;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before an item of an enumerated list.
 *
 * @param format what surrounds the number: {@code (1)}, {@code 1)}, {@code 1.}
 * @param isAutomatic it is a number sign
 * @param column where the item's text begins
 */
record Enumerator(String format, Sequence sequence, int ordinal, boolean isAutomatic, int column) {
    private static final Pattern FORM =
            Pattern.compile("(\\()?([0-9]{1,9}|[a-zA-Z]|[ivxlcdm]{1,15}|[IVXLCDM]{1,15}|#)([.)])(?: +|$)");
    private static final Pattern ROMAN =
            Pattern.compile("m{0,4}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", Pattern.CASE_INSENSITIVE);
    private static final String DIGITS = "ivxlcdm";
    private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

    /** How items are counted, and HTML's name for it. */
    enum Sequence {
        ARABIC("1"),
        LOWER_ALPHA("a"),
        UPPER_ALPHA("A"),
        LOWER_ROMAN("i"),
        UPPER_ROMAN("I");

        private final String type;

        Sequence(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        private int ordinal(String text) {
            boolean isOfCase = text.equals(
                    name().startsWith("UPPER") ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT));
            boolean isNumber = Character.isDigit(text.charAt(0));
            if (this == ARABIC) {
                return isNumber ? Integer.parseInt(text) : -1;
            }
            if (isNumber || !isOfCase) {
                return -1;
            }
            if (this == LOWER_ALPHA || this == UPPER_ALPHA) {
                return text.length() == 1 ? Character.toLowerCase(text.charAt(0)) - 'a' + 1 : -1;
            }
            return ROMAN.matcher(text).matches() ? roman(text.toLowerCase(Locale.ROOT)) : -1;
        }
    }

    /** The enumerator that a list may begin with. */
    static Optional<Enumerator> of(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.lookingAt() || form.group(1) != null && form.group(3).equals(".")) {
            return Optional.empty();
        }
        String text = form.group(2);
        if (text.equals("#")) {
            return Optional.of(new Enumerator(format(form), Sequence.ARABIC, 1, true, form.end()));
        }
        Sequence sequence = sequence(text);
        int ordinal = sequence.ordinal(text);
        return ordinal < 0
                ? Optional.empty()
                : Optional.of(new Enumerator(format(form), sequence, ordinal, false, form.end()));
    }

    /** The enumerator of a line if it is the one that follows this. */
    Optional<Enumerator> next(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.lookingAt() || !format(form).equals(format)) {
            return Optional.empty();
        }
        String text = form.group(2);
        boolean isNext = text.equals("#") || !isAutomatic && sequence.ordinal(text) == ordinal + 1;
        return isNext
                ? Optional.of(new Enumerator(format, sequence, ordinal + 1, isAutomatic, form.end()))
                : Optional.empty();
    }

    private static String format(Matcher form) {
        return (form.group(1) == null ? "" : "(") + form.group(3);
    }

    /** A list that begins with i is counted in Roman numbers, one that begins with another letter in letters. */
    private static Sequence sequence(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Sequence.ARABIC;
        }
        boolean isUpper = Character.isUpperCase(text.charAt(0));
        boolean isRoman = text.length() > 1 || text.equalsIgnoreCase("i");
        return isRoman
                ? isUpper ? Sequence.UPPER_ROMAN : Sequence.LOWER_ROMAN
                : isUpper ? Sequence.UPPER_ALPHA : Sequence.LOWER_ALPHA;
    }

    private static int roman(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = VALUES[DIGITS.indexOf(text.charAt(i))];
            boolean isLess = i + 1 < text.length() && value < VALUES[DIGITS.indexOf(text.charAt(i + 1))];
            sum += isLess ? -value : value;
        }
        return sum;
    }
}
