package org.lectern.housekeeping.likeness;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.post.Slug;

/** Tags: {@code web-dev} and {@code webdev}, {@code database} and {@code databases}, {@code kubernetes} and {@code kuberntes}. */
public final class TagLikeness implements Likeness {
    private static final int SHORTEST_MISTYPED = 6;
    private static final Pattern ROMAN = Pattern.compile("-[ivx]{1,4}$");
    private static final long FEW = 2;
    private static final long TWENTIETH = 20;

    @Override
    public Collection<String> keys(UsedName name) {
        String folded = folded(name);
        Set<String> keys = new HashSet<>(Set.of("=" + folded, "s" + Spelling.singular(folded)));
        if (folded.length() >= SHORTEST_MISTYPED - 1) {
            Spelling.withoutOneLetter(folded).forEach(each -> keys.add("-" + each));
        }
        return keys;
    }

    @Override
    public Optional<String> between(UsedName one, UsedName other) {
        String a = folded(one);
        String b = folded(other);
        if (a.equals(b)) {
            return Optional.of("differ in hyphens, accents or capitals only");
        }
        if (Spelling.singular(a).equals(Spelling.singular(b))) {
            return Optional.of("are singular and plural");
        }
        boolean isLong = Math.max(a.length(), b.length()) >= SHORTEST_MISTYPED;
        return isLong && isRareBeside(one, other) && !areNumbered(one, other) && Spelling.isOneLetterApart(a, b)
                ? Optional.of("differ in one letter")
                : Optional.empty();
    }

    /** {@code world-war-i} and {@code world-war-ii}. */
    private static boolean areNumbered(UsedName one, UsedName other) {
        return ROMAN.matcher(one.key()).find() && ROMAN.matcher(other.key()).find();
    }

    /** Two words that are both used often are two words. */
    private static boolean isRareBeside(UsedName one, UsedName other) {
        long fewer = Math.min(one.uses(), other.uses());
        return fewer <= FEW || fewer * TWENTIETH <= Math.max(one.uses(), other.uses());
    }

    /** A slug tells {@code C++} from {@code C#}. */
    private static String folded(UsedName name) {
        return Spelling.folded(Slug.from(name.key()).map(Slug::text).orElse(name.key()));
    }
}
