package org.lectern.housekeeping.likeness;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the names that look alike among many. */
public final class LookAlikes {
    /** @param how in what they look alike, in words */
    public record Pair(UsedName one, UsedName other, String how) {}

    private final List<UsedName> names;
    private final Likeness likeness;

    /** @param names at most a million */
    public LookAlikes(List<UsedName> names, Likeness likeness) {
        if (names.size() > Blocks.MOST) {
            throw new IllegalArgumentException(names.size() + " names");
        }
        this.names = names;
        this.likeness = likeness;
    }

    /** Calls once with each pair, the key that is first in the alphabet first. */
    public void pairs(Consumer<Pair> found) {
        Blocks blocks = new Blocks();
        for (int i = 0; i < names.size(); i++) {
            for (String key : likeness.keys(names.get(i))) {
                blocks.add(key, i);
            }
        }
        Set<Long> met = new HashSet<>();
        blocks.pairs((i, j) -> {
            if (met.add((long) i << 32 | j)) {
                pair(names.get(i), names.get(j)).ifPresent(found);
            }
        });
    }

    private Optional<Pair> pair(UsedName a, UsedName b) {
        boolean inOrder = a.key().compareTo(b.key()) <= 0;
        UsedName first = inOrder ? a : b;
        UsedName second = inOrder ? b : a;
        return likeness.between(first, second).map(how -> new Pair(first, second, how));
    }
}
