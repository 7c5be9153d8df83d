package org.lectern.importing.restructured;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a text of which nothing else is known looks like reStructuredText. */
public final class Looks {
    private static final Pattern EXPLICIT = Pattern.compile(
            "\\.\\. (?:[a-z][\\w-]*::(?: .*)?|_[^:]+:(?: .*)?|[a-z][\\w-]*: .*|\\[[#*\\w]+\\] .*|\\|[^|]+\\| \\w+::.*)");
    private static final Pattern INLINE =
            Pattern.compile("(?:^|[\\s(]):[a-z:]+:`[^`]+`|`[^`<>]+ <[^<>`]+>`__?(?:\\W|$)");

    private Looks() {}

    /** It has markup that no other notation has. */
    public static boolean isMarkedUp(String head) {
        return head.lines()
                .limit(1000)
                .filter(line -> line.length() < 1000)
                .anyMatch(line ->
                        EXPLICIT.matcher(line).matches() || INLINE.matcher(line).find());
    }

    /** It begins with a title under or between rows of signs. */
    public static boolean isTitled(String head) {
        List<String> lines = head.lines()
                .dropWhile(String::isBlank)
                .limit(3)
                .map(String::stripTrailing)
                .toList();
        boolean isUnder = lines.size() > 1 && isTitle(lines.get(0), lines.get(1));
        boolean isBetween = lines.size() > 2
                && Signs.isRow(lines.get(0))
                && lines.get(0).equals(lines.get(2))
                && isTitle(lines.get(1).strip(), lines.get(2));
        return isUnder || isBetween;
    }

    private static boolean isTitle(String title, String row) {
        return !title.isBlank()
                && !title.startsWith(" ")
                && !Signs.isRow(title)
                && Signs.isRow(row)
                && row.length() >= 3
                && row.length() >= title.length() - 3;
    }
}
