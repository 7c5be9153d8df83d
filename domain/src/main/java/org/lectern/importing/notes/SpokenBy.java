package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of people, as they are printed: {@code Ann Lee (Acme), Bo and Cy de Jong, all from Acme}.
 *
 * @param names without who they work for
 * @param isComplete whether nothing else stands there but handles and what is in brackets
 * @param isBare whether nothing else stands there at all
 */
record SpokenBy(List<String> names, boolean isComplete, boolean isBare) {
    private static final int LONGEST = 500;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/]\\s*(?:and\\s+)?|\\s+(?:and|&)\\s+");
    private static final Pattern HANDLE = Pattern.compile("\\(?(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_\\\\]+\\)?");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)(?=\\s*(?:[,;/]|and\\b|&|$))");
    private static final Pattern AT_END = Pattern.compile("\\s*\\([^()]*\\)\\s*$|\\s*\\([^()]*$");
    private static final Pattern EMPLOYER =
            Pattern.compile("\\s+(?:from|at|of|with)\\s+.*$|\\s+[@|]\\s.*$|\\s+[-–—]+\\s.*$");

    SpokenBy {
        names = List.copyOf(names);
    }

    /** @return empty if the text does not begin with the name of a person */
    static Optional<SpokenBy> of(String text) {
        return of(text, false);
    }

    /** For a place where a name has to stand, so that it may be one word. */
    static Optional<SpokenBy> surely(String text) {
        return of(text, true);
    }

    private static Optional<SpokenBy> of(String text, boolean isExpected) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Outline.plain(text);
        List<String> given =
                List.of(BETWEEN.split(withoutAsides(HANDLE.matcher(plain).replaceAll(" "))));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).isBlank()) {
                continue;
            }
            String name = name(given.get(i));
            boolean isName = PersonName.isFull(name)
                    || PersonName.isFirst(name) && (isExpected && i == 0 || isAmongNames(given, i));
            if (!isName) {
                return names.isEmpty() ? Optional.empty() : Optional.of(new SpokenBy(names, false, false));
            }
            names.add(name);
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String beside = HANDLE.matcher(plain).replaceAll(" ").replaceAll("\\([^()]*\\)", " ");
        return Optional.of(new SpokenBy(names, isNothingBut(names, beside), isNothingBut(names, plain)));
    }

    /** A comma in brackets parts no names. */
    private static String withoutAsides(String text) {
        return ASIDE.matcher(text).replaceAll(" ").strip();
    }

    private static String name(String given) {
        String name = AT_END.matcher(given).replaceFirst("");
        name = EMPLOYER.matcher(name).replaceFirst("");
        return name.strip().replaceAll("^[*_]+|[*_:.]+$", "").strip();
    }

    /** One word is a name where full names stand before and behind it: {@code Ann Lee, Bo, Cy Day}. */
    private static boolean isAmongNames(List<String> given, int at) {
        return at > 0 && at + 1 < given.size() && PersonName.isFull(name(given.get(at + 1)));
    }

    private static boolean isNothingBut(List<String> names, String text) {
        String rest = text;
        for (String name : names) {
            int at = rest.indexOf(name);
            rest = at < 0 ? rest : rest.substring(0, at) + " " + rest.substring(at + name.length());
        }
        return rest.replaceAll("\\band\\b", " ").codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
