package org.lectern.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.lectern.bulk.BulkChange.State;

/** Starts, cancels and undoes bulk changes. The work itself is done in the background. */
@ApplicationScoped
public class SteerBulkChange {
    private static final Set<State> UNDOABLE = Set.of(State.DONE, State.CANCELLED, State.FAILED);
    private static final Set<State> CANCELLABLE = Set.of(State.PLANNED, State.SELECTING, State.RUNNING);

    private final BulkChanges changes;

    /** For the container's proxy. */
    protected SteerBulkChange() {
        this(null);
    }

    @Inject
    public SteerBulkChange(BulkChanges changes) {
        this.changes = changes;
    }

    public SteerResult start(String id) {
        return steer(id, Set.of(State.PLANNED), State.SELECTING);
    }

    /** What is done by then stays, and can be undone. */
    public SteerResult cancel(String id) {
        return steer(id, CANCELLABLE, State.CANCELLED);
    }

    /** Takes back what was done to those posts that nobody edited since; of the others it says so. */
    public SteerResult undo(String id) {
        return steer(id, UNDOABLE, State.UNDOING);
    }

    private SteerResult steer(String id, Set<State> from, State to) {
        Optional<BulkChange> found = changes.find(id);
        while (found.isPresent() && from.contains(found.get().state())) {
            BulkChange change = found.get();
            BulkChange steered = change.in(to);
            Optional<BulkChange> stored =
                    changes.replace(to == State.UNDOING ? steered.at(0, change.total()) : steered);
            if (stored.isPresent()) {
                return new SteerResult.Steered(stored.get());
            }
            found = changes.find(id);
        }
        return found.<SteerResult>map(SteerResult.NotNow::new).orElseGet(SteerResult.Missing::new);
    }
}
