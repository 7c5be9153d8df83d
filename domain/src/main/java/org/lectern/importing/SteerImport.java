package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.SteeredImport.Missing;
import org.lectern.importing.SteeredImport.NotNow;
import org.lectern.importing.SteeredImport.Steered;
import org.lectern.site.ThisNode;

/** Pauses, resumes and cancels imports, and lets dry runs become real. The work itself is done in the background. */
@ApplicationScoped
public class SteerImport {
    /** For so long the file of a dry run is kept after its end. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final Set<State> UNDER_WAY = Set.of(State.QUEUED, State.RUNNING);
    private static final Set<State> CANCELLABLE = Set.of(State.QUEUED, State.RUNNING, State.PAUSED);

    private final ImportRuns runs;
    private final StartImport starting;
    private final UploadFolder uploads;
    private final ThisNode node;
    private final Clock clock;

    /** For the container's proxy. */
    protected SteerImport() {
        this(null, null, null, null, null);
    }

    @Inject
    public SteerImport(ImportRuns runs, StartImport starting, UploadFolder uploads, ThisNode node, Clock clock) {
        this.runs = runs;
        this.starting = starting;
        this.uploads = uploads;
        this.node = node;
        this.clock = clock;
    }

    /** It stays paused until somebody resumes it, also over restarts of the server. */
    public SteeredImport pause(String id) {
        return steer(id, UNDER_WAY, run -> run.in(State.PAUSED));
    }

    public SteeredImport resume(String id) {
        return steer(id, Set.of(State.PAUSED), run -> run.in(State.QUEUED));
    }

    /** What is stored by then stays. */
    public SteeredImport cancel(String id) {
        Optional<ImportRun> before = runs.find(id);
        SteeredImport result = steer(id, CANCELLABLE, run -> run.ended(State.CANCELLED, clock.instant()));
        boolean isAtRest = before.filter(run -> run.state() == State.QUEUED || run.state() == State.PAUSED)
                .filter(run -> run.node().equals(node.id()))
                .isPresent();
        if (result instanceof Steered steered && isAtRest) {
            release(steered.run());
        }
        return result;
    }

    /** Imports for real what a dry run told of, without the file being given again. @return the new import */
    public SteeredImport start(String id, String by) {
        Optional<ImportRun> found = runs.find(id);
        if (found.isEmpty()) {
            return new Missing();
        }
        ImportRun dryRun = found.get();
        if (!dryRun.dryRun() || dryRun.state() != State.DONE) {
            return new NotNow("only a dry run that is done can be imported for real");
        }
        return isKept(dryRun)
                ? new Steered(starting.forReal(dryRun, by))
                : new NotNow("the file of this dry run is gone, as it was kept for a day; give it again");
    }

    /** Whether what a dry run looked at is still there. */
    public boolean isKept(ImportRun dryRun) {
        boolean isMine = dryRun.node().equals(node.id());
        return dryRun.folder().isPresent()
                || (isMine
                        ? uploads.has(dryRun.wanted().upload())
                        : dryRun.finished()
                                .filter(end -> end.plus(KEPT).isAfter(clock.instant()))
                                .isPresent());
    }

    /** Deletes the file of an import that has ended, unless another one is about it. */
    void release(ImportRun run) {
        String upload = run.wanted().upload();
        boolean isWanted = run.folder().isPresent()
                || run.dryRun() && run.state() == State.DONE
                || runs.unfinished().stream()
                        .anyMatch(other -> other.wanted().upload().equals(upload));
        if (!isWanted) {
            uploads.delete(upload);
        }
    }

    private SteeredImport steer(String id, Set<State> from, UnaryOperator<ImportRun> next) {
        Optional<ImportRun> found = runs.find(id);
        while (found.isPresent() && from.contains(found.get().state())) {
            Optional<ImportRun> stored = runs.replace(next.apply(found.get()));
            if (stored.isPresent()) {
                return new Steered(stored.get());
            }
            found = runs.find(id);
        }
        return found.<SteeredImport>map(
                        run -> new NotNow(
                                "the import is " + run.state().text()
                                        + "; what waits or runs can be paused or cancelled, what is paused resumed or cancelled"))
                .orElseGet(Missing::new);
    }
}
