package org.lectern.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lectern.bulk.BulkChange.State;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.document.Document;
import org.lectern.post.PostId;

/** What every store of bulk changes and of their steps does. */
public interface BulkPortsContract {
    /** Without any. */
    BulkChanges bulkChanges();

    /** Without any. */
    BulkSteps bulkSteps();

    @Test
    default void ofTwoWhoReplaceTheSameVersionOneIsToldSo() {
        BulkChanges changes = bulkChanges();
        changes.insert(change("a", State.PLANNED));
        BulkChange read = changes.find("a").orElseThrow();

        assertThat(changes.replace(read.in(State.SELECTING)))
                .map(BulkChange::version)
                .contains(2L);
        assertThat(changes.replace(read.in(State.CANCELLED))).isEmpty();
        assertThat(changes.find("a")).map(BulkChange::state).contains(State.SELECTING);
        assertThat(changes.find("b")).isEmpty();
    }

    @Test
    default void theLatestComeFirstAndThoseAtWorkInTheirOrder() {
        BulkChanges changes = bulkChanges();
        changes.insert(change("a", State.DONE));
        changes.insert(change("b", State.UNDOING));
        changes.insert(change("c", State.PLANNED));
        changes.insert(change("d", State.RUNNING));

        assertThat(changes.latest(Optional.empty(), 2))
                .extracting(BulkChange::id)
                .containsExactly("d", "c");
        assertThat(changes.latest(Optional.of("c"), 5))
                .extracting(BulkChange::id)
                .containsExactly("b", "a");
        assertThat(changes.atWork(5)).extracting(BulkChange::id).containsExactly("b", "d");
        assertThat(changes.atWork(1)).extracting(BulkChange::id).containsExactly("b");
    }

    @Test
    default void stepsComeInTheirOrderPageByPageAndByTheirOutcome() {
        BulkSteps steps = bulkSteps();
        steps.insertAll(steps("a", 25));
        steps.insertAll(steps("b", 3));
        BulkStep second = steps("a", 2).get(1).changed(4, 5);
        BulkStep tenth = steps("a", 10).get(9).ended(Outcome.REFUSED, "no");

        steps.saveAll(List.of(second, tenth));

        assertThat(steps.page("a", 0, Optional.empty(), 10)).hasSize(10).contains(second, tenth);
        assertThat(steps.page("a", 20, Optional.empty(), 10))
                .extracting(BulkStep::number)
                .containsExactly(21L, 22L, 23L, 24L, 25L);
        assertThat(steps.page("a", 0, Optional.of(Outcome.CHANGED), 10)).containsExactly(second);
        assertThat(steps.page("a", 1, Optional.of(Outcome.PENDING), 2))
                .extracting(BulkStep::number)
                .containsExactly(3L, 4L);
        assertThat(steps.count("a", Outcome.PENDING)).isEqualTo(23);
        assertThat(steps.count("b", Outcome.REFUSED)).isZero();
    }

    @Test
    default void theStepsOfOneChangeAreForgottenTogether() {
        BulkSteps steps = bulkSteps();
        steps.insertAll(steps("a", 5));
        steps.insertAll(steps("ab", 5));

        steps.deleteAll("a");

        assertThat(steps.page("a", 0, Optional.empty(), 10)).isEmpty();
        assertThat(steps.page("ab", 0, Optional.empty(), 10)).hasSize(5);
    }

    private static BulkChange change(String id, State state) {
        return new BulkChange(id, 1, Document.of("state", state.text()).with("by", "ada"));
    }

    private static List<BulkStep> steps(String bulk, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> BulkStep.pending(bulk, number, PostId.of("post-" + number)))
                .toList();
    }
}
