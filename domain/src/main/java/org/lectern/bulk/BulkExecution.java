package org.lectern.bulk;

import java.io.Serial;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.lectern.bulk.BulkChange.State;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/** One bulk change at work on this node, until it is done, or cancelled, or somebody else has taken it over. For one thread. */
final class BulkExecution {
    private static final int AT_A_TIME = 50;

    private final BulkOperation operation;
    private final BulkChanges changes;
    private final BulkSteps steps;
    private final Posts posts;
    private final Clock clock;
    private final long epoch;
    private final BooleanSupplier isMine;
    private BulkChange change;

    /**
     * @param epoch greater than that of every node that was at it before
     * @param isMine asked between stretches of the work: whether this node still is the one to do it
     */
    BulkExecution(
            BulkChange change,
            BulkOperation operation,
            BulkChanges changes,
            BulkSteps steps,
            Posts posts,
            Clock clock,
            long epoch,
            BooleanSupplier isMine) {
        this.change = change;
        this.operation = operation;
        this.changes = changes;
        this.steps = steps;
        this.posts = posts;
        this.clock = clock;
        this.epoch = epoch;
        this.isMine = isMine;
    }

    /** @throws TakenOver if another node has taken the change up meanwhile: nothing more is written then */
    void run(UnaryOperator<BulkStep> taking, UnaryOperator<BulkStep> takingBack) {
        change = changes.replace(change.takenUp(epoch)).orElseThrow(TakenOver::new);
        if (change.state() == State.SELECTING) {
            begin();
        }
        if (change.state() == State.SELECTING) {
            select();
        }
        if (change.state() == State.RUNNING) {
            work(State.RUNNING, State.DONE, Optional.empty(), taking);
        }
        if (change.state() == State.UNDOING) {
            takeBack();
        }
        if (change.state() == State.UNDOING) {
            work(State.UNDOING, State.UNDONE, Optional.of(Outcome.CHANGED), takingBack);
        }
    }

    private void begin() {
        if (change.remembered().isEmpty()) {
            Document before = operation.remember(change.parameters());
            write(current -> current.remembering(before));
        }
        operation.begin(change.id(), change.parameters()).ifPresent(why -> fail(State.SELECTING, why));
    }

    private void takeBack() {
        change.remembered()
                .flatMap(before -> operation.takeBack(change.id(), change.parameters(), before))
                .ifPresent(why -> fail(State.UNDOING, why));
    }

    private void fail(State during, String why) {
        write(current -> current.state() == during ? current.failed(why, clock.instant()) : current);
    }

    /** From the beginning, also where a crash broke it off: until it is whole, no post was changed. */
    private void select() {
        steps.deleteAll(change.id());
        PostQuery query = change.query().limitedTo(PostQuery.MAX_LIMIT);
        PostPage page = posts.page(query);
        long number = insert(page.posts(), 0);
        while (page.next().isPresent() && goesOn(State.SELECTING, number, 0)) {
            page = posts.page(query.after(page.next()));
            number = insert(page.posts(), number);
        }
        long total = number;
        if (page.next().isEmpty()) {
            write(current -> current.state() == State.SELECTING
                    ? current.in(State.RUNNING).at(0, total)
                    : current);
        }
    }

    private long insert(List<Post> selected, long before) {
        List<BulkStep> pending = new ArrayList<>();
        for (Post post : selected) {
            pending.add(BulkStep.pending(change.id(), before + pending.size() + 1, post.id()));
        }
        if (!pending.isEmpty()) {
            requireMine();
            steps.insertAll(pending);
        }
        return before + pending.size();
    }

    /** @param only the steps to take; empty: those that are pending */
    private void work(State during, State after, Optional<Outcome> only, UnaryOperator<BulkStep> doing) {
        Outcome wanted = only.orElse(Outcome.PENDING);
        long done = change.done();
        List<BulkStep> stretch = steps.page(change.id(), done, Optional.of(wanted), AT_A_TIME);
        while (!stretch.isEmpty()) {
            List<BulkStep> taken = stretch.stream().map(doing).toList();
            requireMine();
            steps.saveAll(taken);
            done = stretch.get(stretch.size() - 1).number();
            if (!goesOn(during, done, change.total())) {
                return;
            }
            stretch = steps.page(change.id(), done, Optional.of(wanted), AT_A_TIME);
        }
        Map<Outcome, Long> counts = counts();
        write(current -> current.state() == during
                ? current.in(after).at(current.total(), current.total()).counted(counts, Optional.of(clock.instant()))
                : current);
    }

    /** Says how far it is, and whether there is more to do for this node. */
    private boolean goesOn(State during, long done, long total) {
        requireMine();
        write(current -> current.state() == during ? current.at(done, total) : current);
        if (change.state() == State.CANCELLED) {
            Map<Outcome, Long> counts = counts();
            write(current -> current.counted(counts, Optional.of(clock.instant())));
        }
        return change.state() == during;
    }

    private void requireMine() {
        if (!isMine.getAsBoolean()) {
            throw new TakenOver();
        }
    }

    private Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            long count = steps.count(change.id(), outcome);
            if (count > 0) {
                counts.put(outcome, count);
            }
        }
        return counts;
    }

    /** Over whatever people have made of its state meanwhile. */
    private void write(UnaryOperator<BulkChange> next) {
        Optional<BulkChange> stored = changes.replace(next.apply(change));
        while (stored.isEmpty()) {
            change = changes.find(change.id()).orElseThrow();
            if (change.epoch() != epoch) {
                throw new TakenOver();
            }
            stored = changes.replace(next.apply(change));
        }
        change = stored.get();
    }

    /** Another node is at it. */
    static final class TakenOver extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;
    }
}
