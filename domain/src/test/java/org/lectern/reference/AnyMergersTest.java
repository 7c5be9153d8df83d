package org.lectern.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.document.Document;
import org.lectern.post.StoreUnavailable;

/** Whatever is merged in whatever order, and edited meanwhile, is in the end what it would be without all that. */
class AnyMergersTest {
    private static final int SIZE = 5;

    /** @param writes after how many of its writes the store goes down */
    record Step(int what, int one, int other, int writes) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> slot = Arbitraries.integers().between(0, SIZE - 1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        slot,
                        slot,
                        Arbitraries.integers().between(0, 3))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 2000)
    void mergersLeaveNothingBehind(@ForAll("steps") List<Step> steps) {
        InMemoryReferents people = new InMemoryReferents();
        Merging merging = new Merging(people);
        List<Document> expected = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            expected.add(Document.of("slug", slug(i))
                    .with("keys", List.of(slug(i), "old-" + i))
                    .with("name", "Name " + i));
            people.insert(new Referent(i, 0, expected.get(i)));
        }
        for (Step step : steps) {
            run(step, people, merging, expected);
            assertThat(people.findAllByKey(everyKey(expected))).allMatch(each -> !each.isMerged());
        }
        merging.mend();
        everyKey(expected)
                .forEach(key ->
                        assertThat(people.findAllByKey(List.of(key))).as(key).hasSize(1));
        List<Referent> merged = people.findAllMerged();
        merged.forEach(each ->
                assertThat(merging.unmerge(each.ownSlug().orElseThrow())).isInstanceOf(MergeResult.Unmerged.class));
        for (int i = 0; i < SIZE; i++) {
            assertThat(people.find(i).orElseThrow().document()).isEqualTo(expected.get(i));
        }
    }

    private static void run(Step step, InMemoryReferents people, Merging merging, List<Document> expected) {
        String one = expected.get(step.one()).text("slug").orElseThrow();
        String other = expected.get(step.other()).text("slug").orElseThrow();
        switch (step.what()) {
            case 0, 1 -> merging.merge(one, other);
            case 2 -> merging.unmerge(one);
            case 3 -> crashing(step.writes(), people, () -> merging.merge(one, other));
            case 4 -> crashing(step.writes(), people, () -> merging.unmerge(one));
            default -> edit(step, people, expected);
        }
    }

    private static void crashing(int writes, InMemoryReferents people, Runnable step) {
        people.goDownAfter(writes);
        try {
            step.run();
        } catch (StoreUnavailable asPlanned) {
            people.comeBack();
            new Merging(people).mend();
        }
        people.comeBack();
    }

    /** A new field and a new slug; one that is merged is edited by its id, and keeps its slug. */
    private static void edit(Step step, InMemoryReferents people, List<Document> expected) {
        int slot = step.one();
        Referent edited = people.find(slot).orElseThrow();
        String slug = "new-" + slot + "-" + edited.version();
        Document before = expected.get(slot);
        if (edited.isMerged()) {
            expected.set(slot, before.with("note", slug));
            people.replace(edited.with(edited.document().with("note", slug)));
            return;
        }
        List<String> keys = new ArrayList<>(before.texts("keys"));
        keys.add(slug);
        expected.set(slot, before.with("note", slug).with("slug", slug).with("keys", keys));
        people.replace(edited.withKeys(List.of(slug))
                .with(edited.withKeys(List.of(slug))
                        .document()
                        .with("note", slug)
                        .with("slug", slug)));
    }

    private static List<String> everyKey(List<Document> expected) {
        return expected.stream().flatMap(each -> each.texts("keys").stream()).toList();
    }

    private static String slug(int i) {
        return "slug-" + i;
    }
}
