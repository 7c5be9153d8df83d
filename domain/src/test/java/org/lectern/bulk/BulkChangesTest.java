package org.lectern.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.bulk.BulkChange.State;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.Status;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.Revision;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.tag.TagMeanings;

class BulkChangesTest {
    private static final PostQuery PYTHON = PostQuery.everything().matching(Field.TAG, "python");

    private final BulkForTests bulk = new BulkForTests();

    @Test
    void aPlanSaysWhatItWouldDoAndDoesNothing() {
        store(aPost().withId("a").titled("A").taggedWith("python"));
        store(aPost().withId("b").titled("B").taggedWith("python", "fun"));
        store(aPost().withId("c").titled("C").taggedWith("java"));

        BulkChange planned = bulk.planned(PYTHON, "add-tags", Document.of("tags", List.of("Fun")));

        Document preview = planned.document().document("preview").orElseThrow();
        assertThat(preview.fields())
                .containsEntry("matched", 2L)
                .containsEntry("changed", 1L)
                .containsEntry("unchanged", 1L)
                .containsEntry("refused", 0L);
        assertThat(preview.documents("samples").get(0))
                .isEqualTo(Document.of("id", "a")
                        .with("label", "A")
                        .with(
                                "changes",
                                List.of(Document.of("pointer", "/tags")
                                        .with("before", List.of("python"))
                                        .with("after", List.of("python", "fun")))));
        bulk.run.run();
        assertThat(bulk.post("a").tags()).containsExactly("python");
    }

    @Test
    void whatIsStartedIsDoneToEachSelectedPostOnceAndStandsInItsHistory() {
        store(aPost().withId("a").taggedWith("python"));
        store(aPost().withId("b").taggedWith("python", "fun"));
        store(aPost().withId("c").taggedWith("java"));

        BulkChange done = bulk.done(PYTHON, "add-tags", Document.of("tags", List.of("fun")));

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.document().document("counts"))
                .contains(Document.of("changed", 1L).with("unchanged", 1L));
        assertThat(done.done()).isEqualTo(2);
        assertThat(bulk.post("a").tags()).containsExactly("python", "fun");
        assertThat(bulk.post("b").version()).isEqualTo(1);
        assertThat(bulk.post("c").tags()).containsExactly("java");
        assertThat(Revision.of(bulk.post("a")).change())
                .isEqualTo(Change.by("ada", Channel.BULK).because("bulk change " + done.id()));
    }

    @Test
    void aChangeThatEmptiesItsOwnSelectionReachesAllOfIt() {
        for (int i = 0; i < 2_300; i++) {
            store(aPost().withId("p" + i).taggedWith("python"));
        }

        BulkChange done = bulk.done(PYTHON, "remove-tags", Document.of("tags", List.of("python")));

        assertThat(done.document().document("counts")).contains(Document.of("changed", 2_300L));
        assertThat(bulk.storing.posts.count(PYTHON)).isZero();
    }

    @Test
    void undoingPutsBackExactlyWhatWasThereButLeavesWhatWasEditedSince() {
        for (String id : List.of("a", "b", "c")) {
            store(aPost().withId(id).taggedWith("python").with("weight", 1.5).withMarkdown("Java and Java"));
        }
        Post before = bulk.post("a");
        bulk.clock.advance(Duration.ofMinutes(1));
        BulkChange done =
                bulk.done(PYTHON, "replace-text", Document.of("find", "Java").with("replace", "JavaScript"));
        assertThat(bulk.post("a").content().orElseThrow().source()).isEqualTo("JavaScript and JavaScript");
        edit("b");
        bulk.storing.store.delete(bulk.post("c"));

        BulkChange undone = bulk.undone(done);

        assertThat(undone.state()).isEqualTo(State.UNDONE);
        assertThat(bulk.post("a").document().without(PostFields.RECKONED).without(PostFields.LAST_CHANGE))
                .isEqualTo(before.document().without(PostFields.LAST_CHANGE));
        assertThat(bulk.post("b").title()).contains("Edited");
        assertThat(bulk.log(undone))
                .extracting(BulkStep::outcome)
                .containsExactlyInAnyOrder(Outcome.UNDONE, Outcome.EDITED, Outcome.GONE);
        assertThat(bulk.log(undone).stream()
                        .filter(step -> step.outcome() == Outcome.EDITED)
                        .findFirst()
                        .flatMap(BulkStep::why))
                .contains("edited since by eve");
    }

    @Test
    void whatThePostsRulesForbidIsRefusedByNameAndTheRestGoesOn() {
        store(aPost().withId("a").taggedWith("python").draft());
        store(aPost().withId("b").taggedWith("python").publishedAt(BulkForTests.NOW.minusSeconds(60)));

        BulkChange done = bulk.done(PYTHON, "set-status", Document.of("status", "withdrawn"));

        assertThat(bulk.post("a").status()).isEqualTo(Status.DRAFT);
        assertThat(bulk.post("b").status()).isEqualTo(Status.WITHDRAWN);
        assertThat(done.document().document("counts"))
                .contains(Document.of("changed", 1L).with("refused", 1L));
        assertThat(bulk.log(done).stream().filter(step -> step.outcome() == Outcome.REFUSED))
                .singleElement()
                .satisfies(step -> assertThat(step.why().orElseThrow()).contains("only what was published"));
    }

    @Test
    void postsAreScheduledAndThrownAwayToo() {
        store(aPost().withId("a").taggedWith("python").withSlug("a").draft());

        bulk.done(PYTHON, "set-status", Document.of("status", "scheduled").with("published", "2025-06-01T00:00:00Z"));

        assertThat(bulk.post("a").statusAt(BulkForTests.NOW)).isEqualTo(Status.SCHEDULED);
        bulk.done(PYTHON, "set-status", Document.of("status", "trashed"));
        assertThat(bulk.post("a").status()).isEqualTo(Status.TRASHED);
        assertThat(bulk.post("a").slug()).isEmpty();
    }

    @Test
    void parametersThatMakeNoSenseAreRefusedAtTheirPlaces() {
        Map<String, Document> wrong = Map.of(
                "add-tags", Document.of("tags", List.of()),
                "set-language", Document.of("language", "not a language"),
                "set-kind", Document.of("kind", "opera"),
                "set-status", Document.of("status", "scheduled"),
                "set-attribute", Document.of("name", "a.b").with("value", 1),
                "replace-text", Document.of("find", ""),
                "set-event", Document.of("event", 5));

        wrong.forEach((operation, parameters) -> assertThat(bulk.plan(PYTHON, operation, parameters))
                .as(operation)
                .isInstanceOf(Checked.Wrong.class));
        assertThat(violations(bulk.plan(PYTHON, "explode", Document.empty()))).containsExactly("/operation");
        assertThat(violations(bulk.plan(
                        PYTHON, "set-kind", Document.of("kind", "link").with("x", 1))))
                .containsExactly("/x");
    }

    @Test
    void eachOperationDoesWhatItSays() {
        store(aPost().withId("a").taggedWith("python").with("own", 1));

        bulk.done(PYTHON, "set-kind", Document.of("kind", "link"));
        bulk.done(PYTHON, "set-event", Document.of("event", "PyGrunn 2025"));
        bulk.done(PYTHON, "set-attribute", Document.of("name", "rating").with("value", 5));
        bulk.done(PYTHON, "set-attribute", Document.of("name", "own").with("value", 2));

        assertThat(bulk.post("a").kind()).isEqualTo("link");
        assertThat(bulk.post("a").event().orElseThrow().slug()).contains("pygrunn-2025");
        assertThat(bulk.post("a").attributes())
                .isEqualTo(Document.of("rating", 5).with("own", 2));
        bulk.done(PYTHON, "set-event", Document.of("event", null));
        bulk.done(PYTHON, "set-attribute", Document.of("name", "rating").with("value", null));
        assertThat(bulk.post("a").event()).isEmpty();
        assertThat(bulk.post("a").attributes()).isEqualTo(Document.of("own", 2));
    }

    @Test
    void aTagBecomesPartOfAnotherInAllPostsLeadsThereAndComesBack() {
        store(aPost().withId("a").taggedWith("py", "python", "fun").modifiedAt(BulkForTests.NOW.minusSeconds(60)));
        store(aPost().withId("b").taggedWith("py").draft());
        store(aPost().withId("c").taggedWith("python"));
        bulk.tags.put(
                "py", Document.of("label", "Py").with("description", "A snake").with("synonyms", List.of("pie")));
        TagMeanings meanings = new TagMeanings(bulk.tags);
        Document parameters = Document.of("tag", "py").with("into", "Python");

        BulkChange done = bulk.done(PostQuery.everything().matching(Field.TAG, "nothing"), "merge-tag", parameters);

        assertThat(bulk.post("a").tags()).containsExactly("python", "fun");
        assertThat(bulk.post("a").modified()).contains(BulkForTests.NOW.minusSeconds(60));
        assertThat(bulk.post("b").tags()).containsExactly("python");
        assertThat(bulk.post("c").version()).isEqualTo(1);
        assertThat(meanings.meant("py")).isEqualTo("python");
        assertThat(bulk.tags.find("python").orElseThrow().document())
                .isEqualTo(Document.of("label", "Python")
                        .with("description", "A snake")
                        .with("synonyms", List.of("pie")));
        bulk.undone(done);
        assertThat(bulk.post("a").tags()).containsExactly("py", "python", "fun");
        assertThat(bulk.post("b").tags()).containsExactly("py");
        assertThat(meanings.meant("py")).isEqualTo("py");
        assertThat(bulk.tags.find("py").orElseThrow().label()).contains("Py");
        assertThat(bulk.tags.find("python")).isEmpty();
    }

    private void edit(String id) {
        Post post = bulk.post(id);
        bulk.storing.store.replace(
                post, post.document().with("title", "Edited"), Change.by("eve", Channel.EDITOR), BulkForTests.NOW);
    }

    private void store(PostBuilder post) {
        bulk.storing.posts.insert(post.build());
    }

    private static List<String> violations(Checked<BulkChange> checked) {
        return ((Checked.Wrong<BulkChange>) checked)
                .violations().stream().map(Violation::pointer).toList();
    }
}
