package org.lectern.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;

/** What {@link Referents} promise, whatever keeps them. */
public interface ReferentsContract {
    /** None yet. */
    Referents referents();

    /** As another program stores it. */
    void storedByAnotherProgram(Object id, Document document);

    default Referent kept(String slug, String name) {
        return stored(referents().insert(Referent.named(slug, name)));
    }

    static Referent stored(ReferentResult result) {
        assertThat(result).isInstanceOf(ReferentResult.Stored.class);
        return ((ReferentResult.Stored) result).referent();
    }

    @Test
    default void whatIsStoredIsFoundByEachOfItsKeys() {
        Referent ann = stored(referents()
                .insert(Referent.named("ann", "Ann")
                        .withKeys(List.of("ann-lee"))
                        .with(Document.of("slug", "ann")
                                .with("zeta", Document.of("deep", List.of(1, 2L)))
                                .with("keys", List.of("ann", "ann-lee")))));
        kept("bob", "Bob");

        assertThat(ann.version()).isEqualTo(1);
        assertThat(ann.document().names()).containsExactly("slug", "zeta", "keys");
        assertThat(referents().find(ann.id())).contains(ann);
        assertThat(referents().findByKey("ann-lee")).contains(ann);
        assertThat(referents().findAllByKey(List.of("ann", "ann-lee", "nobody")))
                .containsExactly(ann);
        assertThat(referents().findAllByKey(List.of())).isEmpty();
        assertThat(referents().findByKey("nobody")).isEmpty();
        assertThat(referents().find("nobody")).isEmpty();
    }

    @Test
    default void ofTwoThatWantOneKeyTheFirstGetsIt() {
        Referent ann = kept("ann", "Ann");
        Referent other = Referent.named("ann-2", "Ann").withKeys(List.of("ann"));
        Referent bob = kept("bob", "Bob");

        assertThat(referents().insert(other)).isInstanceOf(ReferentResult.KeyTaken.class);
        assertThat(referents().replace(bob.withKeys(List.of("ann")))).isInstanceOf(ReferentResult.KeyTaken.class);
        assertThat(referents().find(bob.id())).contains(bob);
        assertThat(referents().findAllByKey(List.of("ann", "ann-2"))).containsExactly(ann);
    }

    @Test
    default void oneThatCannotBeStoredKeepsNoOtherOut() {
        kept("ann", "Ann");

        List<ReferentResult> results = referents()
                .insertAll(List.of(Referent.named("x", "X"), Referent.named("ann", "A"), Referent.named("y", "Y")));

        assertThat(results.get(1)).isInstanceOf(ReferentResult.KeyTaken.class);
        assertThat(stored(results.get(0)).version()).isEqualTo(1);
        assertThat(referents().findAllByKey(List.of("x", "y")))
                .containsExactlyInAnyOrder(stored(results.get(0)), stored(results.get(2)));
        assertThat(referents().insertAll(List.of())).isEmpty();
    }

    @Test
    default void onlyTheVersionThatAChangeBeganFromIsReplacedOrDeleted() {
        Referent ann = kept("ann", "Ann");
        Referent renamed = stored(referents().replace(ann.with(ann.document().with("name", "Ann Lee"))));

        assertThat(renamed.version()).isEqualTo(2);
        assertThat(referents().replace(ann)).isEqualTo(new ReferentResult.Stale(renamed));
        assertThat(referents().delete(ann)).isEqualTo(new ReferentResult.Stale(renamed));
        assertThat(referents().delete(renamed)).isEqualTo(new ReferentResult.Stored(renamed));
        assertThat(referents().delete(renamed)).isInstanceOf(ReferentResult.Missing.class);
        assertThat(referents().replace(renamed)).isInstanceOf(ReferentResult.Missing.class);
    }

    @Test
    default void pagesGoBySlugAndHoldNothingTwice() {
        List.of("d", "a", "e", "c", "b").forEach(slug -> kept(slug, slug));
        List<String> seen = new ArrayList<>();
        List<Referent> page = referents().page(Optional.empty(), 2);
        while (!page.isEmpty()) {
            page.forEach(each -> seen.add(each.slug().orElseThrow()));
            page = referents().page(Optional.of(seen.get(seen.size() - 1)), 2);
        }

        assertThat(seen).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    default void oneThatIsMergedIsFoundByItsIdAndByWhatItMeant() {
        Referent ann = kept("ann", "Ann");
        Referent merged = stored(referents().replace(kept("anna", "Anna").mergedInto(ann)));

        assertThat(referents().find(merged.id())).contains(merged);
        assertThat(referents().findAllByKey(List.of("anna"))).isEmpty();
        assertThat(referents().findAllHolding(List.of("anna"))).containsExactly(merged);
        assertThat(referents().findAllMergedInto(ann.id())).containsExactly(merged);
        assertThat(referents().findAllMerged()).containsExactly(merged);
        assertThat(referents().page(Optional.empty(), 10)).containsExactly(ann);
    }

    @Test
    default void documentsOfOtherProgramsAreThere() {
        storedByAnotherProgram(7, Document.of("slug", "seven").with("name", "Seven"));
        storedByAnotherProgram(
                "odd", Document.of("slug", 5).with("keys", Document.of("a", 1)).with("name", List.of()));
        storedByAnotherProgram("keyed", Document.of("keys", List.of("k", 3)).with("version", "none"));

        assertThat(referents().findByKey("seven").map(Referent::name)).contains("Seven");
        assertThat(referents().findByKey("seven").map(Referent::version)).contains(0L);
        assertThat(referents().findByKey("k").map(Referent::keys)).contains(List.of("k"));
        assertThat(referents().page(Optional.empty(), 10).stream().map(Referent::idText))
                .containsExactly("7");
        Referent seven = referents().findByKey("seven").orElseThrow();
        assertThat(stored(referents().replace(seven.withKeys(List.of("seven")))).version())
                .isEqualTo(1);
    }

    @Test
    default void ofManyThatWriteAtOnceEachIsStoredOrToldOfIt() throws Exception {
        Referent ann = kept("ann", "Ann");
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Callable<ReferentResult>> writes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Map<String, Object> field = Map.of("writer", i);
            writes.add(() -> referents().replace(ann.with(ann.document().with("by", field))));
        }
        List<ReferentResult> results = new ArrayList<>();
        for (var future : writers.invokeAll(writes)) {
            results.add(future.get());
        }
        writers.shutdown();

        assertThat(results).filteredOn(ReferentResult.Stored.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(ReferentResult.Stale.class::isInstance).hasSize(23);
    }

    @Test
    default void allComeInTheOrderOfTheirIdsWhetherOrNotTheyMeanSomething() {
        storedByAnotherProgram("b", Document.of("name", "no slug"));
        storedByAnotherProgram("c", Document.of(Referent.MERGED_INTO, "a").with(Referent.MERGED_SLUG, "ann"));
        storedByAnotherProgram("a", Document.of("slug", "zoe"));

        assertThat(referents().pageById(Optional.empty(), 2))
                .extracting(Referent::idText)
                .containsExactly("a", "b");
        assertThat(referents().pageById(Optional.of("b"), 2))
                .extracting(Referent::idText)
                .containsExactly("c");
        assertThat(referents().pageById(Optional.of("c"), 2)).isEmpty();
    }

    @Test
    default void theyComeBackAsTheVersionsThatTheyWere() {
        Referent ann = Referent.named("ann", "Ann");
        Referent fourth = new Referent(ann.id(), 4, ann.document());
        Referent sameKey = new Referent("other", 2, ann.document());

        List<ReferentResult> results = referents().restoreAll(List.of(fourth, sameKey));

        assertThat(results).containsExactly(new ReferentResult.Stored(fourth), new ReferentResult.KeyTaken());
        assertThat(referents().find(ann.id())).contains(fourth);
    }
}
