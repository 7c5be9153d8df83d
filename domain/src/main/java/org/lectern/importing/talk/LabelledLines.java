package org.lectern.importing.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a text that say what they hold: {@code Full title: the sea, and how to get there}, {@code Presented by: Ann Lee}. */
public final class LabelledLines {
    /** A line of this length goes on in the next one, if no sentence ends with it: the text is wrapped. */
    private static final int WRAPPED = 60;

    private static final int LONGEST = 1_000;

    /** In characters, markup included. */
    private static final int LABEL = 80;

    private static final Pattern FULL_TITLE = pattern(
            "(?:full title(?: of (?:the|this|his|her|their|my) (?:talk|presentation|keynote|session))?|volledige titel|vollst[aä]ndiger titel)");
    private static final Pattern SPEAKERS = pattern(
            "(?:presented by|given by|talk by|speakers?|presenters?|sprekers?|referent(?:in|en|innen)?|vortragender?|sprecher(?:in|innen)?)");

    private LabelledLines() {}

    /** Empty if the text states several: it is about several talks then. */
    public static Optional<String> fullTitle(String text) {
        return one(text, FULL_TITLE).map(LabelledLines::withoutStop);
    }

    /** As {@link #fullTitle}; no names, if they look like none. */
    public static PersonNames speakers(String text) {
        return one(text, SPEAKERS)
                .map(LabelledLines::withoutStop)
                .map(PersonNames::in)
                .orElseGet(() -> new PersonNames(List.of(), List.of()));
    }

    private static Optional<String> one(String text, Pattern label) {
        List<String> values = new ArrayList<>();
        for (List<String> paragraph : Paragraphs.of(text)) {
            for (int i = 0; i < paragraph.size() && values.size() < 2; i++) {
                int colon = paragraph.get(i).indexOf(':');
                Matcher line = label.matcher(colon < 0 || colon > LABEL ? "" : PlainLine.of(paragraph.get(i)));
                if (line.matches()) {
                    values.add(line.group("value") + rest(paragraph, i));
                }
            }
        }
        return values.size() == 1
                ? Optional.of(values.get(0)).filter(value -> value.length() <= LONGEST)
                : Optional.empty();
    }

    /** What a wrapped line goes on with. */
    private static String rest(List<String> paragraph, int from) {
        StringBuilder rest = new StringBuilder();
        for (int i = from; i + 1 < paragraph.size() && isWrapped(paragraph.get(i)) && rest.length() <= LONGEST; i++) {
            rest.append(' ').append(PlainLine.of(paragraph.get(i + 1)));
        }
        return rest.toString();
    }

    private static boolean isWrapped(String line) {
        return line.length() >= WRAPPED && !line.matches(".*[.?!…]\\W{0,3}");
    }

    private static String withoutStop(String value) {
        return value.endsWith(".") && !value.endsWith("..")
                ? value.substring(0, value.length() - 1).strip()
                : value;
    }

    private static Pattern pattern(String label) {
        return Pattern.compile(
                "[-•]? ?" + label + "\\s?:\\s*(?<value>\\S.{0,1500})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
