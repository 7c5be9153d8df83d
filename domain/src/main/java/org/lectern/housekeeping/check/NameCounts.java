package org.lectern.housekeeping.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.likeness.Likeness;
import org.lectern.housekeeping.likeness.LookAlikes;
import org.lectern.housekeeping.likeness.UsedName;

/** Counts the names that posts use, and says which of them look alike. For one thread. */
final class NameCounts {
    static final int MOST_NAMES = 100_000;
    private static final int MOST_PAIRS = 2_000;
    private static final int MOST_SPELLINGS = 5;
    private static final int MOST_EXAMPLES = 3;

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final int mostNames;
    private long leftOut;

    NameCounts(int mostNames) {
        this.mostNames = mostNames;
    }

    /** @param written how the name is written there */
    void add(String key, String written, String post) {
        if (!counts.containsKey(key) && counts.size() >= mostNames) {
            leftOut++;
            return;
        }
        counts.computeIfAbsent(key, name -> new Count()).add(written, post);
    }

    /** @param what they are, in words: tags, people */
    Conclusion lookAlikes(Check check, Likeness likeness, String what) {
        List<UsedName> names = new ArrayList<>();
        counts.forEach((key, count) -> names.add(count.name(key)));
        List<LookAlikes.Pair> pairs = new ArrayList<>();
        long[] beyond = new long[1];
        new LookAlikes(names, likeness).pairs(pair -> {
            if (pairs.size() < MOST_PAIRS) {
                pairs.add(pair);
            } else {
                beyond[0]++;
            }
        });
        List<Sighting> sightings =
                pairs.stream().map(pair -> sighting(check, pair)).toList();
        return Conclusion.of(sightings).cut(cut(what, beyond[0]));
    }

    private Optional<String> cut(String what, long beyond) {
        if (leftOut > 0) {
            return Optional.of("there are more than " + mostNames + " " + what + "; " + leftOut
                    + " uses of others were not looked at");
        }
        return beyond == 0
                ? Optional.empty()
                : Optional.of(beyond + " more pairs look alike; they are shown when these are settled");
    }

    private static Sighting sighting(Check check, LookAlikes.Pair pair) {
        UsedName one = pair.one();
        UsedName other = pair.other();
        String detail = told(one) + " and " + told(other) + " " + pair.how();
        List<String> examples = new ArrayList<>(one.examples());
        examples.addAll(other.examples());
        return Sighting.of(check, one.key(), other.key(), detail)
                .with("how", pair.how())
                .with(examples);
    }

    private static String told(UsedName name) {
        return "'" + name.written().get(0) + "' (" + name.uses() + (name.uses() == 1 ? " post)" : " posts)");
    }

    /** What is known of one name. */
    private static final class Count {
        private final Set<String> written = new LinkedHashSet<>();
        private final Set<String> examples = new LinkedHashSet<>();
        private long uses;

        void add(String how, String post) {
            uses++;
            if (written.size() < MOST_SPELLINGS) {
                written.add(how);
            }
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(post);
            }
        }

        UsedName name(String key) {
            return new UsedName(key, List.copyOf(written), uses, List.copyOf(examples));
        }
    }
}
