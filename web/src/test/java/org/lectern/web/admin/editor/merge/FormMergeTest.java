package org.lectern.web.admin.editor.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.web.admin.editor.form.TypedForm;

class FormMergeTest {
    private static final TypedForm BASE = TypedForm.empty()
            .with("title", "Title")
            .with("source", "One.\n\nTwo.\n\nThree.\n")
            .with("tags", "Python, Zope")
            .with("attribute.was", List.of("mood", "rating"))
            .with("attribute.name", List.of("mood", "rating"))
            .with("attribute.type", List.of("TEXT", "NUMBER"))
            .with("attribute.value", List.of("good", "4"));

    @Test
    void whatEachChangedAloneIsTakenFromEach() {
        TypedForm mine = BASE.with("title", "Mine").with("source", "One, mine.\n\nTwo.\n\nThree.\n");
        TypedForm theirs =
                BASE.with("source", "One.\n\nTwo.\n\nThree, theirs.\n").with("language", "en");

        FormMerge merge = FormMerge.of(BASE, mine, theirs);

        assertThat(merge.isSettled()).isTrue();
        assertThat(merge.merged().text("title")).isEqualTo("Mine");
        assertThat(merge.merged().text("source")).isEqualTo("One, mine.\n\nTwo.\n\nThree, theirs.\n");
        assertThat(merge.merged().text("language")).isEqualTo("en");
        assertThat(merge.taken()).extracting(FieldMerge::label).containsExactly("Text");
    }

    @Test
    void aLineThatBothChangedHasToBeChosen() {
        FormMerge merge = FormMerge.of(BASE, BASE.with("title", "Mine"), BASE.with("title", "Theirs"));

        assertThat(merge.isSettled()).isFalse();
        MergeChoice choice = merge.unanswered(Map.of()).get(0);
        assertThat(choice.name()).isEqualTo("title#0");
        assertThat(choice.isText()).isFalse();
        assertThat(merge.merged(Map.of("title", Map.of(0, Side.THEIRS))).text("title"))
                .isEqualTo("Theirs");
        assertThat(merge.unanswered(Map.of("title", Map.of(0, Side.MINE)))).isEmpty();
    }

    @Test
    void ofATextBothSidesMayStand() {
        FormMerge merge = FormMerge.of(
                BASE,
                BASE.with("source", "One.\n\nZwei.\n\nThree.\n"),
                BASE.with("source", "One.\n\nTwee.\n\nThree.\n"));
        MergeChoice choice = merge.unanswered(Map.of()).get(0);

        assertThat(choice.mine()).isEqualTo("Zwei.");
        assertThat(choice.before()).isEqualTo("Two.");
        assertThat(merge.merged(Map.of("source", Map.of(choice.place(), Side.BOTH)))
                        .text("source"))
                .isEqualTo("One.\n\nZwei.\nTwee.\n\nThree.\n");
    }

    @Test
    void tagsOfBothAreTogether() {
        FormMerge merge =
                FormMerge.of(BASE, BASE.with("tags", "Python, Mine"), BASE.with("tags", "Theirs, Python, Zope"));

        assertThat(merge.isSettled()).isTrue();
        assertThat(merge.merged().text("tags")).isEqualTo("Theirs, Python, Mine");
    }

    @Test
    void rowsAreComparedByWhatTheyAreAbout() {
        TypedForm mine = BASE.with("attribute.name", List.of("rating", "mine"))
                .with("attribute.type", List.of("NUMBER", "TEXT"))
                .with("attribute.value", List.of("4", "new"));
        TypedForm theirs = BASE.with("attribute.value", List.of("good", "5"));

        TypedForm merged = FormMerge.of(BASE, mine, theirs).merged();

        assertThat(merged.texts("attribute.name")).containsExactly("rating", "mine");
        assertThat(merged.texts("attribute.value")).containsExactly("5", "new");
        assertThat(merged.texts("attribute.was")).containsExactly("mood", "rating");
    }

    @Test
    void aRowThatOneTookAwayAndTheOtherChangedHasToBeChosen() {
        TypedForm mine = BASE.with("attribute.name", List.of("rating"))
                .with("attribute.type", List.of("NUMBER"))
                .with("attribute.value", List.of("4"));
        TypedForm theirs = BASE.with("attribute.value", List.of("bad", "4"));

        FormMerge merge = FormMerge.of(BASE, mine, theirs);

        assertThat(merge.open()).extracting(FieldMerge::label).containsExactly("mood");
    }

    @Test
    void aFieldThatMyFormDidNotShowIsTheirs() {
        FormMerge merge = FormMerge.of(BASE.with("talk.title", "A"), BASE, BASE.with("talk.title", "B"));

        assertThat(merge.isSettled()).isTrue();
        assertThat(merge.merged().text("talk.title")).isEqualTo("B");
    }

    @Test
    void withoutTheVersionThatItBeganFromEverythingIsInQuestion() {
        FormMerge merge = FormMerge.of(TypedForm.empty(), BASE.with("title", "Mine"), BASE);

        assertThat(merge.open()).extracting(FieldMerge::label).containsExactly("Title");
    }
}
