package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.housekeeping.HousekeepingRun.State;
import org.lectern.lease.Lease;
import org.lectern.lease.Leases;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.time.Background;

/** Lets the checks look at everything, in the background, on one node at a time. */
@ApplicationScoped
public class RunHousekeeping {
    static final String LEASE = "housekeeping";
    static final Duration LEASED = Duration.ofMinutes(2);

    private static final Logger LOG = System.getLogger(RunHousekeeping.class.getName());
    private static final int LATEST = 20;

    private final Checks checks;
    private final Posts posts;
    private final HousekeepingRuns runs;
    private final Leases leases;
    private final Background background;
    private final RunSteps steps;
    private final Clock clock;

    /** For the container's proxy. */
    protected RunHousekeeping() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public RunHousekeeping(
            Checks checks,
            Posts posts,
            HousekeepingRuns runs,
            Leases leases,
            Background background,
            RunSteps steps,
            Clock clock) {
        this.checks = checks;
        this.posts = posts;
        this.runs = runs;
        this.leases = leases;
        this.background = background;
        this.steps = steps;
        this.clock = clock;
    }

    /** How asking for a run ends. */
    public sealed interface Answer {
        record Started(HousekeepingRun run) implements Answer {}

        /** @param run the one that is under way, if it is known already */
        record UnderWay(Optional<HousekeepingRun> run) implements Answer {}

        record UnknownCheck(String name) implements Answer {}
    }

    /**
     * @param by who asked for it
     * @param names of the checks that shall look; empty: all of them
     */
    public Answer start(String by, Set<String> names) {
        Optional<String> unknown =
                names.stream().filter(name -> checks.find(name).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return new Answer.UnknownCheck(unknown.get());
        }
        Optional<Lease> lease = leases.acquire(LEASE, by, LEASED);
        if (lease.isEmpty()) {
            return new Answer.UnderWay(running().stream().findFirst());
        }
        try {
            return new Answer.Started(started(by, names, lease.get()));
        } catch (RuntimeException failure) {
            leases.release(lease.get());
            throw failure;
        }
    }

    private HousekeepingRun started(String by, Set<String> names, Lease lease) {
        running().forEach(this::broken);
        List<Check> chosen = checks.all().stream()
                .filter(check -> names.isEmpty() || names.contains(check.name()))
                .toList();
        HousekeepingRun run = HousekeepingRun.begun(
                by, chosen.stream().map(Check::name).toList(), posts.count(PostQuery.everything()), clock.instant());
        runs.save(run);
        LOG.log(Level.INFO, "housekeeping.started id={0} by={1}", run.id(), by);
        background.run(() -> steps.run(run, chosen, lease));
        return run;
    }

    private List<HousekeepingRun> running() {
        return runs.latest(LATEST).stream()
                .filter(run -> run.state() == State.RUNNING)
                .toList();
    }

    /** Whoever has the lease knows that nobody works on it any more. */
    private void broken(HousekeepingRun run) {
        runs.save(run.ended(State.FAILED, Optional.of("the server that it ran on stopped"), clock.instant()));
    }
}
