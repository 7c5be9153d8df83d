package org.lectern.statistics;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The counts of a tree, and others for when it turns out to be gone. */
record FirstOf(CountSource tree, CountSource others, Consumer<FelledTree> felled) implements CountSource {
    @Override
    public Counts counts(Period period, Instant now) {
        return orElse(() -> tree.counts(period, now), () -> others.counts(period, now));
    }

    @Override
    public Map<Period, Amount> parts(Period period, Instant now) {
        return orElse(() -> tree.parts(period, now), () -> others.parts(period, now));
    }

    private <T> T orElse(Supplier<T> first, Supplier<T> second) {
        try {
            return first.get();
        } catch (FelledTree gone) {
            felled.accept(gone);
            return second.get();
        }
    }
}
