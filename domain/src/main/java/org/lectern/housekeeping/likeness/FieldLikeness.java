package org.lectern.housekeeping.likeness;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Names of fields: {@code imageUrl} and {@code image_url}, {@code colour} and {@code Color}, {@code link} and {@code links}. */
public final class FieldLikeness implements Likeness {
    private static final int SHORTEST_MISTYPED = 5;
    /** With another letter in one place: {@code start} and {@code stars} are two words. */
    private static final int SHORTEST_WITH_OTHER_LETTER = 7;

    @Override
    public Collection<String> keys(UsedName name) {
        String folded = folded(name);
        Set<String> keys = new HashSet<>(Set.of("=" + folded, "s" + Spelling.singular(folded)));
        if (folded.length() >= SHORTEST_MISTYPED) {
            Spelling.withoutOneLetter(folded).forEach(each -> keys.add("-" + each));
        }
        return keys;
    }

    @Override
    public Optional<String> between(UsedName one, UsedName other) {
        String a = folded(one);
        String b = folded(other);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        if (one.written().equals(other.written())) {
            return Optional.of("have the same name");
        }
        if (a.equals(b)) {
            return Optional.of("differ in capitals and signs only");
        }
        if (Spelling.singular(a).equals(Spelling.singular(b))) {
            return Optional.of("are singular and plural");
        }
        int shortest = isOtherLetter(a, b) ? SHORTEST_WITH_OTHER_LETTER : SHORTEST_MISTYPED;
        boolean isLong = Math.min(a.length(), b.length()) >= shortest;
        return isLong && Spelling.isOneLetterApart(a, b) ? Optional.of("differ in one letter") : Optional.empty();
    }

    private static boolean isOtherLetter(String a, String b) {
        return a.length() == b.length()
                && !Arrays.equals(
                        a.chars().sorted().toArray(), b.chars().sorted().toArray());
    }

    private static String folded(UsedName name) {
        return Spelling.folded(name.written().get(0));
    }
}
