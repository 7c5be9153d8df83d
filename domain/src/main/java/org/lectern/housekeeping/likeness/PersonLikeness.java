package org.lectern.housekeeping.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People: {@code Guido van Rossum}, {@code G. van Rossum}, {@code Rossum, Guido van} and {@code Guido van Rosum}. */
public final class PersonLikeness implements Likeness {
    private static final int SHORTEST_MISTYPED = 8;
    private static final int SHORTEST_WORD = 3;

    /** Between given and family name, and often left out. */
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "der", "den", "het", "ten", "ter", "te", "la", "le", "du", "da", "di", "del", "dos",
            "el", "al", "zu", "vom", "af");

    private static final Set<String> TITLES = Set.of("dr", "prof", "ir", "drs", "ing", "mr", "mrs", "ms", "phd", "msc");

    @Override
    public Collection<String> keys(UsedName name) {
        Set<String> keys = new HashSet<>();
        for (String written : name.written()) {
            List<String> words = words(written);
            if (words.size() > 1) {
                keys.add("i" + words.get(0).charAt(0) + ' ' + words.get(words.size() - 1));
            }
            keys.add("=" + sorted(words));
            String joined = joined(words);
            if (joined.length() >= SHORTEST_MISTYPED - 1) {
                Spelling.withoutOneLetter(joined).forEach(each -> keys.add("-" + each));
            }
        }
        return keys;
    }

    @Override
    public Optional<String> between(UsedName one, UsedName other) {
        for (String a : one.written()) {
            for (String b : other.written()) {
                Optional<String> how = between(words(a), words(b));
                if (how.isPresent()) {
                    return how;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> between(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        if (sorted(a).equals(sorted(b)) || joined(a).equals(joined(b))) {
            return Optional.of("are the same name");
        }
        if (isShortFor(a, b)) {
            return Optional.of("may be one name with initials and in full");
        }
        return isMistyped(a, b) ? Optional.of("differ in one letter") : Optional.empty();
    }

    /** In one word, which is more than an initial. */
    private static boolean isMistyped(List<String> a, List<String> b) {
        boolean isLong = Math.max(joined(a).length(), joined(b).length()) >= SHORTEST_MISTYPED;
        if (!isLong || a.size() != b.size() || a.size() < 2) {
            return false;
        }
        int mistyped = 0;
        for (int i = 0; i < a.size(); i++) {
            String one = a.get(i);
            String other = b.get(i);
            if (!one.equals(other)) {
                boolean isWord = Math.min(one.length(), other.length()) >= SHORTEST_WORD;
                mistyped += isWord && Spelling.isOneLetterApart(one, other) ? 1 : 2;
            }
        }
        return mistyped == 1;
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }

    /** Same family name, and of the given names each is the other's initial, or the other. */
    private static boolean isShortFor(List<String> a, List<String> b) {
        if (a.size() < 2 || b.size() < 2 || !last(a).equals(last(b))) {
            return false;
        }
        boolean hasInitial = false;
        for (int i = 0; i < Math.min(a.size(), b.size()) - 1; i++) {
            String one = a.get(i);
            String other = b.get(i);
            boolean isInitial = (one.length() == 1) != (other.length() == 1) && one.charAt(0) == other.charAt(0);
            if (!isInitial && !one.equals(other)) {
                return false;
            }
            hasInitial |= isInitial;
        }
        return hasInitial || Math.max(a.size(), b.size()) == 3 && a.size() != b.size();
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static String sorted(List<String> words) {
        return String.join(" ", words.stream().sorted().toList());
    }

    /** Without particles and titles, the family name last. */
    private static List<String> words(String written) {
        int comma = written.indexOf(',');
        String inOrder = comma > 0 ? written.substring(comma + 1) + ' ' + written.substring(0, comma) : written;
        List<String> words = new ArrayList<>(Spelling.words(inOrder));
        words.removeIf(word -> words.size() > 1 && (PARTICLES.contains(word) || TITLES.contains(word)));
        return words;
    }
}
