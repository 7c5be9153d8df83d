package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.importing.ImportRun.State;
import org.lectern.lease.Leases;
import org.lectern.site.ThisNode;

/** Which imports wait for a node that has their files, and is not there. */
@ApplicationScoped
public class AwaitedNodes {
    private final ThisNode node;
    private final Leases leases;

    /** For the container's proxy. */
    protected AwaitedNodes() {
        this(null, null);
    }

    @Inject
    public AwaitedNodes(ThisNode node, Leases leases) {
        this.node = node;
        this.leases = leases;
    }

    /** A sentence for people; empty: it waits for no node. */
    public Optional<String> awaited(ImportRun run) {
        boolean isAtWork = run.state() == State.QUEUED || run.state() == State.RUNNING;
        boolean isElsewhere = !run.node().isEmpty() && !run.node().equals(node.id());
        return isAtWork
                        && isElsewhere
                        && leases.held(RunImports.lease(run.node())).isEmpty()
                ? Optional.of(
                        "It waits for the node " + run.node()
                                + ", which has the file and is not running. It goes on when that node is back, and can be cancelled.")
                : Optional.empty();
    }
}
