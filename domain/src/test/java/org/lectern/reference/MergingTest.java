package org.lectern.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.StoreUnavailable;

class MergingTest {
    private final InMemoryReferents people = new InMemoryReferents();
    private final Merging merging = new Merging(people);
    private final Referent ann = kept("ann");
    private final Referent anna = kept("anna");
    private final Referent annika = kept("annika");

    private Referent kept(String slug) {
        Document document = Document.of("slug", slug)
                .with("keys", List.of(slug, slug + "-old"))
                .with("name", slug.toUpperCase())
                .with("zeta", Document.of("n", 1));
        return ReferentsContract.stored(people.insert(new Referent(slug + "-id", 0, document)));
    }

    private Document document(Referent referent) {
        return people.find(referent.id()).orElseThrow().document();
    }

    @Test
    void everyKeyOfTheOneThatGoesMeansTheOther() {
        MergeResult result = merging.merge("anna-old", "ann");

        assertThat(result).isInstanceOfSatisfying(MergeResult.Merged.class, merged -> assertThat(
                        merged.into().id())
                .isEqualTo("ann-id"));
        assertThat(people.findByKey("anna").orElseThrow().slug()).contains("ann");
        assertThat(people.findByKey("anna-old").orElseThrow().slug()).contains("ann");
        assertThat(document(ann).texts("keys")).containsExactly("ann", "ann-old", "anna", "anna-old");
    }

    @Test
    void afterwardsBothAreAsTheyWere() {
        merging.merge("anna", "ann");

        assertThat(merging.unmerge("anna")).isInstanceOf(MergeResult.Unmerged.class);
        assertThat(document(ann)).isEqualTo(ann.document());
        assertThat(document(anna)).isEqualTo(anna.document());
    }

    @Test
    void ofAMergerOfMergersTheInnerOneCanEndFirst() {
        merging.merge("annika", "anna");
        merging.merge("anna", "ann");
        assertThat(people.findByKey("annika").orElseThrow().slug()).contains("ann");

        merging.unmerge("annika");

        assertThat(document(annika)).isEqualTo(annika.document());
        assertThat(people.findByKey("anna").orElseThrow().slug()).contains("ann");
        merging.unmerge("anna");
        assertThat(document(anna)).isEqualTo(anna.document());
        assertThat(document(ann)).isEqualTo(ann.document());
    }

    @Test
    void aKeyThatMeansNothingOrTheSameIsSaid() {
        merging.merge("anna", "ann");

        assertThat(merging.merge("nobody", "ann")).isEqualTo(new MergeResult.Missing("nobody"));
        assertThat(merging.merge("ann", "nobody")).isEqualTo(new MergeResult.Missing("nobody"));
        assertThat(merging.merge("anna", "ann")).isInstanceOf(MergeResult.Same.class);
        assertThat(merging.unmerge("ann")).isEqualTo(new MergeResult.Missing("ann"));
    }

    @Test
    void aSlugThatTheOtherOneTookMeanwhileKeepsThemTogether() {
        merging.merge("anna", "ann");
        Referent whole = people.find("ann-id").orElseThrow();
        people.replace(whole.with(whole.document().with("slug", "anna")));
        Document before = document(ann);

        assertThat(merging.unmerge("anna-old")).isInstanceOf(MergeResult.SlugInUse.class);
        assertThat(document(ann)).isEqualTo(before);
        assertThat(people.find("anna-id").orElseThrow().isMerged()).isTrue();
    }

    @Test
    void whatACrashLeavesOfAMergerIsMended() {
        people.goDownAfter(1);
        assertThat(catchThrowable(() -> merging.merge("anna", "ann"))).isInstanceOf(StoreUnavailable.class);
        people.comeBack();
        assertThat(people.findByKey("anna")).isEmpty();

        assertThat(merging.mend()).isEqualTo(1);

        assertThat(people.findByKey("anna").orElseThrow().slug()).contains("ann");
        assertThat(merging.mend()).isZero();
        merging.unmerge("anna");
        assertThat(document(ann)).isEqualTo(ann.document());
        assertThat(document(anna)).isEqualTo(anna.document());
    }

    @Test
    void whatACrashLeavesOfItsEndIsAMergerAgain() {
        merging.merge("anna", "ann");
        people.goDownAfter(1);
        assertThat(catchThrowable(() -> merging.unmerge("anna"))).isInstanceOf(StoreUnavailable.class);
        people.comeBack();

        assertThat(merging.mend()).isEqualTo(1);

        assertThat(people.findByKey("anna").orElseThrow().slug()).contains("ann");
        merging.unmerge("anna");
        assertThat(document(anna)).isEqualTo(anna.document());
    }

    @Test
    void twoThatWereMergedIntoOneAnotherAtTheSameTimeAreThemselvesAgain() {
        people.replace(ann.mergedInto(anna));
        people.replace(anna.mergedInto(ann));

        merging.mend();

        assertThat(people.findAllMerged()).hasSizeLessThan(2);
        List.of("ann", "anna")
                .forEach(key -> assertThat(people.findByKey(key)).as(key).isPresent());
    }

    @Test
    void oneWhoseOtherHalfIsGoneIsItselfAgain() {
        people.replace(anna.mergedInto(new Referent("gone", 1, Document.empty())));

        merging.mend();

        assertThat(document(anna)).isEqualTo(anna.document());
    }
}
