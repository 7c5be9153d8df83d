package org.lectern.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.post.StoreUnavailable;

/** The referents of a test. Keeps {@link Referents}' contract, in a map. */
public class InMemoryReferents implements Referents {
    private final Map<Object, Referent> referents = new LinkedHashMap<>();
    private int writesLeft = Integer.MAX_VALUE;

    /** After so many writes the store is gone: every further one throws {@link StoreUnavailable}. */
    public synchronized void goDownAfter(int writes) {
        writesLeft = writes;
    }

    public synchronized void comeBack() {
        writesLeft = Integer.MAX_VALUE;
    }

    /** Puts one in place as another program would. */
    public synchronized void put(Referent referent) {
        referents.put(referent.id(), referent);
    }

    @Override
    public synchronized Optional<Referent> find(Object id) {
        return Optional.ofNullable(referents.get(id));
    }

    @Override
    public List<Referent> findAllByKey(Collection<String> keys) {
        return all(each -> each.slug().filter(keys::contains).isPresent()
                        || !Collections.disjoint(each.document().texts(Referent.KEYS), keys))
                .toList();
    }

    @Override
    public List<Referent> findAllHolding(Collection<String> keys) {
        return all(each -> !Collections.disjoint(each.keys(), keys)).toList();
    }

    @Override
    public List<Referent> page(Optional<String> after, int limit) {
        return all(each -> each.slug().isPresent())
                .filter(each -> after.map(slug -> each.slug().orElseThrow().compareTo(slug) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(each -> each.slug().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Referent> pageById(Optional<Object> after, int limit) {
        return all(each ->
                        after.isEmpty() || each.idText().compareTo(after.get().toString()) > 0)
                .sorted(Comparator.comparing(Referent::idText))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Referent> findAllMergedInto(Object id) {
        return all(each -> each.mergedInto().equals(Optional.of(id))).toList();
    }

    @Override
    public List<Referent> findAllMerged() {
        return all(Referent::isMerged).toList();
    }

    @Override
    public synchronized ReferentResult insert(Referent referent) {
        beforeWrite();
        return referents.containsKey(referent.id()) ? new ReferentResult.KeyTaken() : store(referent, 1);
    }

    @Override
    public List<ReferentResult> insertAll(List<Referent> all) {
        return all.stream().map(this::insert).toList();
    }

    @Override
    public synchronized List<ReferentResult> restoreAll(List<Referent> all) {
        return all.stream()
                .map(each ->
                        referents.containsKey(each.id()) ? new ReferentResult.KeyTaken() : store(each, each.version()))
                .toList();
    }

    @Override
    public synchronized ReferentResult replace(Referent changed) {
        beforeWrite();
        return refusal(changed).orElseGet(() -> store(changed, changed.version() + 1));
    }

    @Override
    public synchronized ReferentResult delete(Referent referent) {
        beforeWrite();
        return refusal(referent).orElseGet(() -> new ReferentResult.Stored(referents.remove(referent.id())));
    }

    protected synchronized Stream<Referent> all(Predicate<Referent> condition) {
        return List.copyOf(referents.values()).stream().filter(condition);
    }

    private void beforeWrite() {
        if (writesLeft-- <= 0) {
            throw new StoreUnavailable("The store does not answer", new IllegalStateException("as the test wants it"));
        }
    }

    private Optional<ReferentResult> refusal(Referent changed) {
        Referent current = referents.get(changed.id());
        if (current == null) {
            return Optional.of(new ReferentResult.Missing());
        }
        return current.version() == changed.version()
                ? Optional.empty()
                : Optional.of(new ReferentResult.Stale(current));
    }

    private ReferentResult store(Referent referent, long version) {
        List<String> keys = referent.document().texts(Referent.KEYS);
        boolean taken = all(each -> !each.id().equals(referent.id())
                        && !Collections.disjoint(each.document().texts(Referent.KEYS), keys))
                .findAny()
                .isPresent();
        if (taken) {
            return new ReferentResult.KeyTaken();
        }
        Referent stored = new Referent(referent.id(), version, referent.document());
        referents.put(stored.id(), stored);
        return new ReferentResult.Stored(stored);
    }
}
