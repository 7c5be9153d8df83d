package org.lectern.importing.dump;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.importing.talk.PhotoExplanation;

/** Where the posts of a page have their titles: before their dates, behind them, or nowhere. What most of them do tells. */
enum Titles {
    BEFORE,
    BEHIND,
    NONE;

    private static final int LONGEST = 300;
    private static final int LONGEST_BEHIND = 120;

    /** Empty lines between a title and its date. */
    private static final int GAP = 2;

    private static final Pattern NO_TITLE = Pattern.compile("(?:[•◦▪‣●$>*#-] ?|https?://).*|.*[.,;:…\\\\{}]");

    /** @param dates the places of the lines with dates */
    static Titles of(List<DumpLine> lines, List<Integer> dates) {
        long before =
                dates.stream().filter(date -> before(lines, date).isPresent()).count();
        if (before * 2 > dates.size()) {
            return BEFORE;
        }
        long behind =
                dates.stream().filter(date -> behind(lines, date).isPresent()).count();
        return behind * 2 > dates.size() ? BEHIND : NONE;
    }

    /** The place of the line that is this post's title, if it looks like one. */
    Optional<Integer> at(List<DumpLine> lines, int date) {
        return switch (this) {
            case BEFORE -> before(lines, date);
            case BEHIND -> behind(lines, date);
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Integer> before(List<DumpLine> lines, int date) {
        int at = date - 1;
        while (at >= 0 && lines.get(at).isBlank()) {
            at--;
        }
        boolean isNear = at >= 0 && date - at <= GAP + 1;
        boolean isAlone = at <= 0 || date - at == 1 || lines.get(at - 1).isBlank();
        return isNear && isAlone && isTitle(lines.get(at).text(), LONGEST) ? Optional.of(at) : Optional.empty();
    }

    private static Optional<Integer> behind(List<DumpLine> lines, int date) {
        int at = date + 1;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        boolean isNear = at + 1 < lines.size() && at - date <= GAP + 1;
        return isNear && isTitle(lines.get(at).text(), LONGEST_BEHIND) ? Optional.of(at) : Optional.empty();
    }

    private static boolean isTitle(String text, int longest) {
        String line = text.strip();
        return line.length() <= longest
                && !NO_TITLE.matcher(line).matches()
                && PhotoExplanation.caption(line).isEmpty()
                && HeaderLine.of(line).isEmpty()
                && DateLine.of(line).isEmpty();
    }
}
