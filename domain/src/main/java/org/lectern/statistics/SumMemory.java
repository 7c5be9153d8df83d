package org.lectern.statistics;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The last sum of everything, as adding up the tags of all years takes longer than all else. Safe for use by many threads. */
final class SumMemory {
    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

    private record Known(String tree, long version, Sum sum) {}

    Optional<Sum> find(Tree tree, Bucket bucket, Instant now) {
        return known.get()
                .filter(last -> bucket.period().equals(Period.ALL)
                        && last.tree().equals(tree.id())
                        && last.version() == bucket.version()
                        && last.sum().holdsAt(now))
                .map(Known::sum);
    }

    /** The last of the same tree, whatever its version. */
    Optional<Sum> last(Tree tree, Bucket bucket) {
        return known.get()
                .filter(last ->
                        bucket.period().equals(Period.ALL) && last.tree().equals(tree.id()))
                .map(Known::sum);
    }

    void keep(Tree tree, Bucket bucket, Sum sum) {
        if (bucket.period().equals(Period.ALL)) {
            known.set(Optional.of(new Known(tree.id(), bucket.version(), sum)));
        }
    }
}
