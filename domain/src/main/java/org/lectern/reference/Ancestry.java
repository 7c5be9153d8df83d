package org.lectern.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who was merged into whom. */
record Ancestry(Referents referents) {
    /**
     * The one that it is merged into, the one that this is merged into, and so on; empty if they lead nowhere: to one that is not there, or
     * back to where they began, which two mergers at the same time can do.
     */
    List<Referent> of(Referent merged) {
        List<Referent> above = new ArrayList<>();
        Referent last = merged;
        while (last.isMerged()) {
            Optional<Referent> next = last.mergedInto().flatMap(referents::find);
            boolean leadsNowhere = next.isEmpty()
                    || next.get().id().equals(merged.id())
                    || above.stream()
                            .anyMatch(each -> each.id().equals(next.get().id()));
            if (leadsNowhere) {
                return List.of();
            }
            last = next.get();
            above.add(last);
        }
        return above;
    }

    /** The merged one that had this slug; else the one that was merged with this key first. */
    Optional<Referent> mergedWith(String key) {
        Comparator<Referent> bySlug =
                Comparator.comparing(each -> !each.ownSlug().equals(Optional.of(key)));
        return referents.findAllHolding(List.of(key)).stream()
                .filter(Referent::isMerged)
                .min(bySlug.thenComparing(each -> each.keys().size()));
    }
}
