package org.lectern.web.api.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.reference.Referent;
import org.lectern.reference.Register;

/**
 * Some of a register, by slug, as a caller may see them. What is hidden leaves no trace: the page is filled with others.
 *
 * @param counts in how many posts that anybody may read they stand, by id
 * @param next the slug behind which the next page begins, always one that is shown
 */
record ReferentPage(List<Referent> items, Map<Object, Long> counts, Optional<String> next) {
    private static final int BATCH = 500;
    /** A list ends where so many batches in a row hold nothing to be shown. */
    private static final int MOST_BATCHES = 200;

    long count(Referent referent) {
        return counts.getOrDefault(referent.id(), 0L);
    }

    /** @param sees whether the caller sees those, too, that no post which anybody may read mentions */
    static ReferentPage of(Register register, Optional<String> after, int limit, Instant visibleAt, boolean sees) {
        Map<Object, Long> counts = new HashMap<>();
        List<Referent> shown = new ArrayList<>();
        Optional<String> from = after;
        int size = limit + 1;
        int inVain = 0;
        boolean hasMore = true;
        while (hasMore && shown.size() <= limit && inVain < MOST_BATCHES) {
            List<Referent> batch = register.referents().page(from, size);
            Map<Object, Long> counted = register.countVisible(batch, visibleAt);
            List<Referent> seen = batch.stream()
                    .filter(each -> sees || counted.getOrDefault(each.id(), 0L) > 0)
                    .toList();
            counts.putAll(counted);
            shown.addAll(seen);
            inVain = seen.isEmpty() ? inVain + 1 : 0;
            from = batch.isEmpty()
                    ? Optional.empty()
                    : batch.get(batch.size() - 1).slug();
            hasMore = batch.size() == size && from.isPresent();
            size = BATCH;
        }
        List<Referent> items = List.copyOf(shown.subList(0, Math.min(limit, shown.size())));
        boolean isLast = shown.size() <= limit;
        return new ReferentPage(
                items, counts, isLast ? Optional.empty() : items.get(limit - 1).slug());
    }
}
