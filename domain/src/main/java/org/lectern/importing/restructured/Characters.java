package org.lectern.importing.restructured;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters by their numbers: {@code 0x2014}, {@code U+2014}, {@code 8212}; words stand for themselves. */
final class Characters {
    private static final Pattern NUMBER =
            Pattern.compile("(?:0x|x|\\\\x|U\\+?|u|\\\\u)([0-9a-fA-F]{1,6})|&#x([0-9a-fA-F]{1,6});|([0-9]{1,7})");

    private Characters() {}

    static String named(String text) {
        StringBuilder named = new StringBuilder();
        for (String word : text.replaceFirst("(?:^| )\\.\\. .*", "").strip().split("\\s+")) {
            Matcher number = NUMBER.matcher(word);
            int point = number.matches() ? point(number) : -1;
            boolean isPoint = point > 0 && Character.isValidCodePoint(point);
            named.append(isPoint ? Character.toString(point) : word);
        }
        return named.toString();
    }

    private static int point(Matcher number) {
        if (number.group(3) != null) {
            return Integer.parseInt(number.group(3));
        }
        return Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1), 16);
    }
}
