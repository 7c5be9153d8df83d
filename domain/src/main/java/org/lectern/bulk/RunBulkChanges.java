package org.lectern.bulk;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lectern.lease.Lease;
import org.lectern.lease.Leases;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.StoreUnavailable;
import org.lectern.post.history.Change;
import org.lectern.problem.Checked;
import org.lectern.time.Recurring;

/** Does the work of bulk changes that are started or to be undone, one at a time, each on one node, also those whose node went down. */
@ApplicationScoped
public class RunBulkChanges implements Recurring {
    private static final Logger LOG = System.getLogger(RunBulkChanges.class.getName());
    private static final int AT_A_TIME = 10;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final BulkChanges changes;
    private final BulkSteps steps;
    private final PostSteps postSteps;
    private final Operations operations;
    private final Posts posts;
    private final Leases leases;
    private final Clock clock;
    private final String node = UlidCreator.getUlid().toString();

    /** For the container's proxy. */
    protected RunBulkChanges() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public RunBulkChanges(
            BulkChanges changes,
            BulkSteps steps,
            PostSteps postSteps,
            Operations operations,
            Posts posts,
            Leases leases,
            Clock clock) {
        this.changes = changes;
        this.steps = steps;
        this.postSteps = postSteps;
        this.operations = operations;
        this.posts = posts;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run() {
        for (BulkChange each : changes.atWork(AT_A_TIME)) {
            Optional<Lease> lease = leases.acquire("bulk:" + each.id(), node, LEASE);
            if (lease.isPresent()) {
                run(each.id(), lease.get());
            }
        }
    }

    private void run(String id, Lease lease) {
        Renewal renewal = new Renewal(lease);
        try {
            changes.find(id)
                    .filter(change -> change.state().isAtWork())
                    .ifPresent(change -> execute(change, lease.number(), renewal));
        } catch (BulkExecution.TakenOver another) {
            LOG.log(Level.INFO, "bulk.handed-over id={0}", id);
        } catch (StoreUnavailable outage) {
            throw outage;
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "bulk.failed id=" + id, failure);
            fail(id, "an error in Lectern, which is in the server's log, ended the work");
        } finally {
            renewal.end();
        }
    }

    /** One that can't go on keeps none of the others from going on. */
    private void fail(String id, String why) {
        Optional<BulkChange> change =
                changes.find(id).filter(each -> each.state().isAtWork());
        while (change.isPresent()
                && changes.replace(change.get().failed(why, clock.instant())).isEmpty()) {
            change = changes.find(id).filter(each -> each.state().isAtWork());
        }
    }

    private void execute(BulkChange change, long epoch, Renewal renewal) {
        LOG.log(
                Level.INFO,
                "bulk.working id={0} state={1}",
                change.id(),
                change.state().text());
        Optional<BulkOperation> operation = operations.find(change.operation());
        if (operation.isEmpty()) {
            fail(change.id(), "this version of Lectern has no operation '" + change.operation() + "'");
            return;
        }
        Change forward = Change.by(change.by(), operation.get().channel()).because("bulk change " + change.id());
        Change backward = forward.because("bulk change " + change.id() + " undone");
        Checked<Function<Post, Edited>> read = operation.get().readForPosts(change.parameters());
        UnaryOperator<BulkStep> taking = read instanceof Checked.Right<Function<Post, Edited>> right
                ? step -> postSteps.take(step, right.value(), forward, change.created())
                : step -> step.ended(BulkStep.Outcome.REFUSED, "what is to be done makes no sense any more");
        new BulkExecution(change, operation.get(), changes, steps, posts, clock, epoch, renewal::isMine)
                .run(taking, step -> postSteps.takeBack(step, backward));
    }

    /** A lease that is kept while there is work, and renewed in time. */
    private final class Renewal {
        private Optional<Lease> lease;

        Renewal(Lease lease) {
            this.lease = Optional.of(lease);
        }

        boolean isMine() {
            boolean isOld = lease.filter(
                            each -> clock.instant().isAfter(each.until().minus(LEASE.dividedBy(2))))
                    .isPresent();
            if (isOld) {
                lease = leases.renew(lease.orElseThrow(), LEASE);
            }
            return lease.isPresent();
        }

        void end() {
            lease.ifPresent(leases::release);
        }
    }
}
