package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.kind.KindsOfASite.aField;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;

class KindsTest {
    private final KindsOfASite site = new KindsOfASite();

    @Test
    void builtInKindsAndDeclaredOnesComeByTheirLabels() {
        site.declared().insert(new StoredKind("review", 1, Document.of("label", "Judgement")));

        assertThat(site.kinds().all()).extracting(Kind::label).containsExactly("Entry", "Judgement", "Talk");
        assertThat(site.kinds().names()).containsExactly("entry", "review", "talk");
        assertThat(site.kinds().find("review").orElseThrow().builtIn()).isFalse();
        assertThat(site.kinds().find("talk").orElseThrow().version()).isZero();
    }

    @Test
    void whatAnotherNodeChangesShowsAfterASecondAndTheStoreIsAskedNoSooner() {
        assertThat(site.kinds().isKnown("review")).isFalse();
        site.declared().insert(new StoredKind("review", 1, Document.empty()));

        for (int i = 0; i < 1000; i++) {
            assertThat(site.kinds().isKnown("review")).isFalse();
        }
        assertThat(site.declared().reads()).isEqualTo(1);

        site.wait(Duration.ofSeconds(1));
        assertThat(site.kinds().isKnown("review")).isTrue();
    }

    @Test
    void whatThisNodeChangesShowsAtOnce() {
        assertThat(site.kinds().isKnown("review")).isFalse();

        site.declare("review");

        assertThat(site.kinds().isKnown("review")).isTrue();
    }

    @Test
    void aKindThatHasNotChangedIsNotReadAnew() {
        site.declare("review", aField("rating", "number"));
        CompiledKind before = site.kinds().compiled("review").orElseThrow();
        site.wait(Duration.ofSeconds(5));

        assertThat(site.kinds().compiled("review")).containsSame(before);
    }

    @Test
    void fieldsOfAKindOfLecternsAreLaidOverIt() {
        site.declared().insert(new StoredKind("talk", 1, Document.of("fields", List.of(aField("room", "text")))));

        Kind talk = site.kinds().find("talk").orElseThrow();

        assertThat(talk.builtIn()).isTrue();
        assertThat(talk.fields()).extracting(field -> field.name()).containsExactly("room");
        assertThat(site.kinds().version("talk", 0).orElseThrow().fields()).isEmpty();
    }

    @Test
    void ofADeclarationThatSomeOtherProgramWroteWhatCanBeReadCounts() {
        Document odd = aField("odd", "hologram");
        Document right = aField("rating", "number");
        site.declared()
                .insert(new StoredKind(
                        "review",
                        1,
                        Document.of("label", 5)
                                .with("fields", List.of(odd, 7, right))
                                .with("x", 1)));

        Kind review = site.kinds().find("review").orElseThrow();

        assertThat(review.label()).isEqualTo("review");
        assertThat(review.fields()).extracting(field -> field.name()).containsExactly("rating");
    }

    @Test
    void formerVersionsCanBeAskedForAlsoOfAKindThatIsGone() {
        site.declared().insert(new StoredKind("review", 1, Document.of("label", "One")));
        site.declared().replace(new StoredKind("review", 2, Document.of("label", "Two")));
        site.declared().delete("review", 2);

        assertThat(site.kinds().find("review")).isEmpty();
        assertThat(site.kinds().version("review", 1).orElseThrow().label()).isEqualTo("One");
        assertThat(site.kinds().version("review", 2).orElseThrow().label()).isEqualTo("Two");
        assertThat(site.kinds().version("review", 3)).isEmpty();
    }
}
