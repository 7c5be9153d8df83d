package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.lectern.importing.ImportRun.State;
import org.lectern.lease.KeptLease;
import org.lectern.lease.Leases;
import org.lectern.post.StoreUnavailable;
import org.lectern.site.ThisNode;
import org.lectern.time.Recurring;

/**
 * Does the work of the imports whose files this node has, one after the other, also of those that a stop of the server interrupted. The node
 * has a lease for it: two processes never work over one data folder, and who looks sees whether the node is there.
 */
@ApplicationScoped
public class RunImports implements Recurring {
    private static final Logger LOG = System.getLogger(RunImports.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final int PATIENCE_SECONDS = 20;

    private final ImportRuns runs;
    private final RunImport runImport;
    private final ThisNode node;
    private final Leases leases;
    private final Clock clock;
    private final ReentrantLock working = new ReentrantLock();
    private Optional<KeptLease> lease = Optional.empty();
    private volatile boolean isEnding;

    /** For the container's proxy. */
    protected RunImports() {
        this(null, null, null, null, null);
    }

    @Inject
    public RunImports(ImportRuns runs, RunImport runImport, ThisNode node, Leases leases, Clock clock) {
        this.runs = runs;
        this.runImport = runImport;
        this.node = node;
        this.leases = leases;
        this.clock = clock;
    }

    /** The name of a node's lease. */
    static String lease(String node) {
        return "imports:" + node;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run() {
        working.lock();
        try {
            KeptLease mine = lease.orElseGet(() -> new KeptLease(leases, lease(node.id()), node.id(), LEASE, clock));
            lease = Optional.of(mine);
            while (!isEnding && mine.hold() && workedOnNext(mine)) {
                LOG.log(Level.DEBUG, "import.next");
            }
        } catch (StoreUnavailable outage) {
            if (!isEnding) {
                throw outage;
            }
            LOG.log(Level.INFO, "import.interrupted: the server ends");
        } finally {
            working.unlock();
        }
    }

    /** Lets the import at work store what it has read, and leaves it to the next start. */
    @Override
    public void end() {
        isEnding = true;
        try {
            if (working.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                lease.ifPresent(KeptLease::release);
                working.unlock();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean workedOnNext(KeptLease mine) {
        Optional<ImportRun> next = runs.unfinished().stream()
                .filter(run -> run.state() != State.PAUSED)
                .filter(run -> run.node().equals(node.id()) || run.node().isEmpty())
                .findFirst();
        next.ifPresent(run -> runImport.run(run, new RunLog.Stopping(mine.number(), mine::isHeld, () -> isEnding)));
        return next.isPresent();
    }
}
