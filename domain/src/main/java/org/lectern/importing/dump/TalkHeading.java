package org.lectern.importing.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.talk.PersonNames;

/**
 * The lines of a text about an event under which its talks stand: {@code Ann Lee: why the sea is blue}, alone in a paragraph; between such
 * also a name alone. {@code Update: it is out} is none, as nobody is called so.
 *
 * @param line the place of the line
 * @param title empty if the line has only a name
 */
record TalkHeading(int line, String title, List<String> speakers) {
    private static final int LONGEST = 160;
    private static final Pattern HEADING = Pattern.compile("(?<names>[^:]{3,100}):\\s+(?<title>\\S.*)");
    private static final Pattern SENTENCE = Pattern.compile(".*[.,;:…]");

    /** None if there are fewer than two with a title. */
    static List<TalkHeading> in(List<String> lines) {
        List<TalkHeading> found = new ArrayList<>();
        long titled = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<TalkHeading> heading =
                    isAlone(lines, i) ? heading(lines.get(i).strip(), i) : Optional.empty();
            titled += heading.filter(each -> !each.title.isEmpty()).isPresent() ? 1 : 0;
            heading.filter(each -> !each.title.isEmpty() || !found.isEmpty()).ifPresent(found::add);
        }
        return titled < 2 ? List.of() : found;
    }

    private static Optional<TalkHeading> heading(String line, int place) {
        if (line.length() > LONGEST || SENTENCE.matcher(line).matches()) {
            return Optional.empty();
        }
        Matcher matcher = HEADING.matcher(line);
        String names = matcher.matches() ? matcher.group("names") : line;
        List<String> speakers = PersonNames.in(names).names();
        boolean areFull = !speakers.isEmpty() && speakers.stream().allMatch(name -> name.contains(" "));
        return areFull
                ? Optional.of(new TalkHeading(place, matcher.matches() ? matcher.group("title") : "", speakers))
                : Optional.empty();
    }

    /** A paragraph of one line, with another paragraph behind it. */
    private static boolean isAlone(List<String> lines, int place) {
        boolean isParagraph = !lines.get(place).isBlank()
                && (place == 0 || lines.get(place - 1).isBlank())
                && place + 2 < lines.size()
                && lines.get(place + 1).isBlank();
        return isParagraph;
    }
}
