package org.lectern.persistence.mongo;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.bson.BsonRegularExpression;

/**
 * A regular expression for texts that contain a given one, whatever signs that one is made of. Without flags: servers differ in which
 * letters a flag makes alike.
 */
final class TextPattern {
    private static final String SIGNS = "\\^$.|?*+()[]{}-/#&~";

    /** A pattern may have 32,764 bytes. Of a longer text nothing is found. */
    private static final int MAX_LENGTH = 2_000;

    private static final String NOTHING = "(?!)";

    private TextPattern() {}

    static BsonRegularExpression exactly(String text) {
        return pattern(text, TextPattern::quoted);
    }

    /** Upper and lower case are alike in all scripts that have them. */
    static BsonRegularExpression ignoringCase(String text) {
        return pattern(text, TextPattern::inAnyCase);
    }

    private static BsonRegularExpression pattern(String text, IntFunction<String> each) {
        boolean isTooLong = text.codePointCount(0, text.length()) > MAX_LENGTH;
        return new BsonRegularExpression(
                isTooLong ? NOTHING : text.codePoints().mapToObj(each).collect(Collectors.joining()));
    }

    private static String inAnyCase(int point) {
        Set<String> forms = new TreeSet<>();
        String letter = Character.toString(point);
        forms.add(letter);
        forms.add(letter.toLowerCase(Locale.ROOT));
        forms.add(letter.toUpperCase(Locale.ROOT));
        forms.add(Character.toString(Character.toTitleCase(point)));
        return forms.size() == 1 ? quoted(point) : forms.stream().collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String quoted(int point) {
        if (point == 0) {
            return "\\x00";
        }
        String sign = Character.toString(point);
        return SIGNS.contains(sign) ? "\\" + sign : sign;
    }
}
