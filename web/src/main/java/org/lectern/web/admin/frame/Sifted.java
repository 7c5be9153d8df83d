package org.lectern.web.admin.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A page of what is wanted among things that the store gives by key.
 *
 * @param next the key behind which the next page begins
 * @param isCutShort whether the search was ended before the page was full: the next page goes on with it
 */
public record Sifted<T>(List<T> items, Optional<String> next, boolean isCutShort) {
    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 20;

    public Sifted {
        items = List.copyOf(items);
    }

    /** Gives things in the order of their keys. */
    public interface Source<T> {
        List<T> page(Optional<String> after, int limit);
    }

    /** @param after the key behind which the page begins */
    public static <T> Sifted<T> of(
            Source<T> source, Function<T, String> key, Predicate<T> wanted, Optional<String> after, int limit) {
        List<T> items = new ArrayList<>();
        Optional<String> from = after;
        int size = limit + 1;
        for (int batches = 0; batches < MOST_BATCHES; batches++) {
            List<T> batch = source.page(from, size);
            for (T each : batch) {
                if (wanted.test(each) && items.size() == limit) {
                    return new Sifted<>(items, Optional.of(key.apply(items.get(limit - 1))), false);
                }
                if (wanted.test(each)) {
                    items.add(each);
                }
            }
            if (batch.size() < size) {
                return new Sifted<>(items, Optional.empty(), false);
            }
            from = Optional.of(key.apply(batch.get(batch.size() - 1)));
            size = BATCH;
        }
        return new Sifted<>(items, from, true);
    }
}
