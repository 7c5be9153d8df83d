package org.lectern.statistics;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.statistics.Bucket.Part;

/** Counts as one settled tree has them, with a look into the one day that is neither past nor to come. */
final class TreeCounts implements CountSource {
    private final Tree tree;
    private final BucketMemory memory;
    private final FromPosts fromPosts;
    private final SumMemory sums;

    TreeCounts(Tree tree, BucketMemory memory, FromPosts fromPosts, SumMemory sums) {
        this.tree = tree;
        this.memory = memory;
        this.fromPosts = fromPosts;
        this.sums = sums;
    }

    @Override
    public Counts counts(Period period, Instant now) {
        if (period.equals(Period.ALL)) {
            return sum(period, all(), now);
        }
        Optional<Part> part = part(period).filter(known -> !known.isToCome(now));
        if (part.isEmpty()) {
            return Counts.NONE;
        }
        if (part.get().isPast(now)) {
            return bucket(period, part.get()).counts();
        }
        return period.isLeaf() ? upTo(now, period, Counts.NONE) : sum(period, part.get(), now);
    }

    @Override
    public Map<Period, Amount> parts(Period period, Instant now) {
        Map<Period, Amount> parts = new HashMap<>();
        part(period).map(part -> bucket(period, part).parts()).orElse(Map.of()).forEach((child, part) -> {
            if (!part.isToCome(now)) {
                parts.put(
                        child,
                        part.isPast(now) ? part.amount() : counts(child, now).amount());
            }
        });
        parts.values().removeIf(amount -> amount.posts() == 0);
        return parts;
    }

    private Counts sum(Period period, Part part, Instant now) {
        Bucket bucket = bucket(period, part);
        Sum sum = sums.find(tree, bucket, now).orElseGet(() -> {
            Sum fresh = added(bucket, now);
            sums.keep(tree, bucket, fresh);
            return fresh;
        });
        return sum.unclear().map(leaf -> upTo(now, leaf, sum.counts())).orElse(sum.counts());
    }

    private Sum added(Bucket bucket, Instant now) {
        Sum.Builder sum = new Sum.Builder();
        Optional<Bucket> unclear = Optional.of(bucket);
        while (unclear.isPresent()) {
            unclear = addClear(unclear.get(), now, sum);
        }
        return sum.build(sums.last(tree, bucket));
    }

    /** Adds what lies wholly in the past. @return the part that does not, where it has parts itself */
    private Optional<Bucket> addClear(Bucket bucket, Instant now, Sum.Builder sum) {
        Map<Period, Long> past = new HashMap<>();
        Optional<Bucket> unclear = Optional.empty();
        for (Map.Entry<Period, Part> each : bucket.parts().entrySet()) {
            Part part = each.getValue();
            sum.seen(part.dates(), now);
            if (!part.isToCome(now) && part.isPast(now)) {
                past.put(each.getKey(), part.version());
            } else if (!part.isToCome(now) && each.getKey().isLeaf()) {
                sum.unclear(each.getKey());
            } else if (!part.isToCome(now)) {
                unclear = Optional.of(bucket(each.getKey(), part));
            }
        }
        memory.find(tree.id(), past).values().forEach(sum::add);
        return unclear;
    }

    private Counts upTo(Instant now, Period leaf, Counts before) {
        Tally tally = new Tally();
        tally.add(before);
        fromPosts.each(leaf, tree.zone(), now, tally::add);
        return tally.counts();
    }

    /** As the bucket above it has it; empty where there is none. */
    private Optional<Part> part(Period period) {
        Optional<Period> parent = period.parent();
        if (parent.isEmpty()) {
            return Optional.of(all());
        }
        return part(parent.get())
                .flatMap(above ->
                        Optional.ofNullable(bucket(parent.get(), above).parts().get(period)));
    }

    private Part all() {
        return memory.find(tree.id(), Period.ALL, tree.version()).asPart();
    }

    private Bucket bucket(Period period, Part part) {
        return memory.find(tree.id(), period, part.version());
    }
}
