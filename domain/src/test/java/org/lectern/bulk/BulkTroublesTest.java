package org.lectern.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.post.PostBuilder.aPost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.bulk.BulkChange.State;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.document.Document;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.StoreUnavailable;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;

/** What goes wrong, is broken off, or is too much. */
class BulkTroublesTest {
    private static final PostQuery PYTHON = PostQuery.everything().matching(Field.TAG, "python");

    private final BulkForTests bulk = new BulkForTests();

    @Test
    void whatACrashBrokeOffGoesOnAndIsDoneNoSecondTime() {
        List<BulkStep> lost = new ArrayList<>();
        BulkForTests crashing = new BulkForTests(new CrashingSteps(lost));
        for (int i = 0; i < 120; i++) {
            crashing.storing.posts.insert(aPost().withId("p" + i)
                    .taggedWith("python")
                    .withMarkdown("Java")
                    .build());
        }
        BulkChange planned = crashing.planned(
                PYTHON, "replace-text", Document.of("find", "Java").with("replace", "JavaScript"));
        crashing.steer.start(planned.id());
        assertThatThrownBy(crashing.run::run).isInstanceOf(StoreUnavailable.class);
        assertThat(lost).hasSize(50);
        crashing.storing.store.replace(
                crashing.post("p3"),
                crashing.post("p3").document().with("title", "Edited"),
                Change.by("eve", Channel.EDITOR),
                BulkForTests.NOW);

        crashing.run.run();

        BulkChange done = crashing.changes.find(planned.id()).orElseThrow();
        assertThat(done.document().document("counts")).contains(Document.of("changed", 120L));
        for (int i = 0; i < 120; i++) {
            assertThat(crashing.post("p" + i).content().orElseThrow().source()).isEqualTo("JavaScript");
        }
    }

    @Test
    void whatIsCancelledStopsAndWhatWasDoneCanBeUndone() {
        for (int i = 0; i < 60; i++) {
            store(aPost().withId("p" + i).taggedWith("python"));
        }
        BulkChange planned = bulk.planned(PYTHON, "set-language", Document.of("language", "nl"));
        bulk.steer.start(planned.id());
        bulk.steer.cancel(planned.id());

        bulk.run.run();

        assertThat(bulk.post("p1").language()).isEmpty();
        assertThat(bulk.steer.start(planned.id())).isInstanceOf(SteerResult.NotNow.class);
        assertThat(bulk.undone(planned).state()).isEqualTo(State.UNDONE);
        assertThat(bulk.steer.undo("nothing")).isEqualTo(new SteerResult.Missing());
    }

    @Test
    void whatIsCancelledAndUndoneWhileItIsAtWorkIsUndoneWhole() {
        for (int i = 0; i < 200; i++) {
            store(aPost().withId("p" + i).taggedWith("python"));
        }
        BulkChange planned = bulk.planned(PYTHON, "set-language", Document.of("language", "nl"));
        bulk.steer.start(planned.id());
        bulk.changes.afterWrites(6, () -> {
            bulk.steer.cancel(planned.id());
            bulk.steer.undo(planned.id());
        });

        bulk.run.run();
        bulk.run.run();

        assertThat(bulk.changes.find(planned.id()).orElseThrow().state()).isEqualTo(State.UNDONE);
        assertThat(bulk.log(planned)).extracting(BulkStep::outcome).contains(Outcome.UNDONE, Outcome.PENDING);
        for (int i = 0; i < 200; i++) {
            assertThat(bulk.post("p" + i).language()).isEmpty();
        }
    }

    @Test
    void oneThatCannotGoOnKeepsNoneOfTheOthersFromGoingOn() {
        store(aPost().withId("a").taggedWith("python"));
        Document lost =
                Document.of("state", "running").with("operation", "explode").with("created", BulkForTests.NOW);
        bulk.changes.insert(new BulkChange("00", 1, lost));

        BulkChange done = bulk.done(PYTHON, "set-language", Document.of("language", "nl"));

        assertThat(done.state()).isEqualTo(State.DONE);
        BulkChange failed = bulk.changes.find("00").orElseThrow();
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.document().text("problem").orElseThrow()).contains("explode");
    }

    @Test
    void aTextThatWouldGrowBeyondItsLimitIsRefusedAndNotMade() {
        store(aPost().withId("a").taggedWith("python").withMarkdown("a".repeat(100_000)));

        BulkChange done =
                bulk.done(PYTHON, "replace-text", Document.of("find", "a").with("replace", "b".repeat(10_000)));

        assertThat(done.document().document("counts")).contains(Document.of("refused", 1L));
        assertThat(bulk.log(done).get(0).why().orElseThrow()).contains("more than 5242880 characters");
    }

    @Test
    void samplesShowWhatIsDifferentOfLongTextsAndNoMore() {
        String line = "x".repeat(2_000) + "\n";
        store(aPost().withId("a").taggedWith("python").withMarkdown(line.repeat(500) + "Java\n" + line.repeat(500)));

        BulkChange planned =
                bulk.planned(PYTHON, "replace-text", Document.of("find", "Java").with("replace", "Kotlin"));

        assertThat(planned.document().toString().length()).isLessThan(3_000);
        assertThat(planned.document().toString()).contains("Kotlin");
    }

    /** Saves no outcome at the first try, as if the node went down just then. */
    private static final class CrashingSteps implements BulkSteps {
        private final InMemoryBulkSteps steps = new InMemoryBulkSteps();
        private final List<BulkStep> lost;

        CrashingSteps(List<BulkStep> lost) {
            this.lost = lost;
        }

        @Override
        public void saveAll(List<BulkStep> changed) {
            if (lost.isEmpty()) {
                lost.addAll(changed);
                throw new StoreUnavailable("down", new IllegalStateException());
            }
            steps.saveAll(changed);
        }

        @Override
        public void insertAll(List<BulkStep> fresh) {
            steps.insertAll(fresh);
        }

        @Override
        public List<BulkStep> page(String change, long after, Optional<Outcome> outcome, int limit) {
            return steps.page(change, after, outcome, limit);
        }

        @Override
        public long count(String change, Outcome outcome) {
            return steps.count(change, outcome);
        }

        @Override
        public void deleteAll(String change) {
            steps.deleteAll(change);
        }
    }

    private void store(PostBuilder post) {
        bulk.storing.posts.insert(post.build());
    }
}
