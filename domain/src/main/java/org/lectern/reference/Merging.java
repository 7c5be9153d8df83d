package org.lectern.reference;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes two referents one, and two again.
 *
 * <p>A merger is two writes: the one that goes gives its keys up and says into which it is merged, then the other one takes them. The first
 * write decides; whoever finds it without the second makes up for it. The end of a merger takes the same two steps backwards, so what is
 * left of it by a crash is a merger again.
 */
public final class Merging {
    private static final int MOST_ATTEMPTS = 20;

    private final Referents referents;
    private final Ancestry ancestry;

    public Merging(Referents referents) {
        this.referents = referents;
        this.ancestry = new Ancestry(referents);
    }

    /** Everything that meant the first means the second from now on. */
    public MergeResult merge(String key, String intoKey) {
        Optional<Referent> from = referents.findByKey(key);
        Optional<Referent> into = referents.findByKey(intoKey);
        if (from.isEmpty() || into.isEmpty()) {
            return new MergeResult.Missing(from.isEmpty() ? key : intoKey);
        }
        if (from.get().id().equals(into.get().id())) {
            return new MergeResult.Same(into.get());
        }
        Referent whole = from.get().withKeys(from.get().keys());
        ReferentResult gone = referents.replace(whole.mergedInto(into.get()));
        return gone instanceof ReferentResult.Stored stored
                ? repeated(() -> handKeysOver(stored.referent()))
                : new MergeResult.Conflict();
    }

    /** What had this slug, or this key, before it was merged is itself again. */
    public MergeResult unmerge(String key) {
        return repeated(() -> takeKeysBack(key));
    }

    /**
     * Ends what a crash left undone.
     *
     * @return how many mergers were not whole
     */
    public int mend() {
        int mended = 0;
        for (Referent merged : referents.findAllMerged()) {
            List<Referent> above = ancestry.of(merged);
            boolean isWhole = !above.isEmpty()
                    && above.stream().allMatch(each -> each.keys().containsAll(merged.keys()));
            if (!isWhole) {
                repeated(() -> handKeysOver(merged));
                mended++;
            }
        }
        return mended;
    }

    private Optional<MergeResult> handKeysOver(Referent merged) {
        List<Referent> above = ancestry.of(merged);
        if (above.isEmpty()) {
            referents.replace(merged.itselfAgain());
            return Optional.of(new MergeResult.Conflict());
        }
        Referent last = merged;
        for (Referent each : above) {
            last = each;
            if (!each.keys().containsAll(merged.keys())) {
                ReferentResult taken = referents.replace(each.withKeys(merged.keys()));
                if (!(taken instanceof ReferentResult.Stored stored)) {
                    return Optional.empty();
                }
                last = stored.referent();
            }
        }
        return Optional.of(new MergeResult.Merged(last));
    }

    private Optional<MergeResult> takeKeysBack(String key) {
        Optional<Referent> found = ancestry.mergedWith(key);
        if (found.isEmpty()) {
            return Optional.of(new MergeResult.Missing(key));
        }
        Referent merged = found.get();
        List<Referent> above = ancestry.of(merged);
        Optional<Referent> user = above.stream()
                .filter(each -> each.ownSlug().filter(merged.keys()::contains).isPresent())
                .findFirst();
        if (user.isPresent()) {
            return Optional.of(new MergeResult.SlugInUse(user.get()));
        }
        for (Referent each : above) {
            boolean hasSome = !Collections.disjoint(each.keys(), merged.keys());
            if (hasSome && !(referents.replace(each.withoutKeys(merged.keys())) instanceof ReferentResult.Stored)) {
                return Optional.empty();
            }
        }
        return referents.replace(merged.itselfAgain()) instanceof ReferentResult.Stored stored
                ? Optional.of(new MergeResult.Unmerged(stored.referent()))
                : Optional.empty();
    }

    /** From what is stored then, where somebody else was faster. */
    private static MergeResult repeated(Supplier<Optional<MergeResult>> attempt) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Optional<MergeResult> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        return new MergeResult.Conflict();
    }
}
