package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.post.PostId;
import org.lectern.post.PostsChanged;
import org.lectern.time.Background;

/**
 * Looks again at posts that were changed, if something was found in them: what is mended leaves the queues within moments. In the
 * background; what is missed, the next run sees. Safe for use by many threads.
 */
@ApplicationScoped
public class RecheckPosts {
    private static final Logger LOG = System.getLogger(RecheckPosts.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final int BATCH = 100;
    /** No run sees these. */
    private static final String RUN = "";

    private final Findings findings;
    private final Checks checks;
    private final SecondLook secondLook;
    private final Background background;
    private final Set<String> waiting = new LinkedHashSet<>();
    private boolean busy;

    /** For the container's proxy. */
    protected RecheckPosts() {
        this(null, null, null, null);
    }

    @Inject
    public RecheckPosts(Findings findings, Checks checks, SecondLook secondLook, Background background) {
        this.findings = findings;
        this.checks = checks;
        this.secondLook = secondLook;
        this.background = background;
    }

    void changed(@Observes PostsChanged changed) {
        if (isFirst(changed.ids())) {
            try {
                background.run(this::work);
            } catch (RuntimeException refused) {
                LOG.log(Level.WARNING, "housekeeping.recheck.refused", refused);
                next(0);
            }
        }
    }

    private synchronized boolean isFirst(List<PostId> ids) {
        ids.stream().map(PostId::text).limit(MOST_WAITING - waiting.size()).forEach(waiting::add);
        boolean isFirst = !busy;
        busy = true;
        return isFirst;
    }

    private void work() {
        try {
            for (List<String> batch = next(BATCH); !batch.isEmpty(); batch = next(BATCH)) {
                recheck(batch);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "housekeeping.recheck.failed: the next run looks at these posts", failure);
            next(0);
        }
    }

    /** @param most 0 to forget all that wait */
    private synchronized List<String> next(int most) {
        List<String> batch = new ArrayList<>(waiting).subList(0, Math.min(most, waiting.size()));
        if (most == 0) {
            waiting.clear();
        }
        batch.forEach(waiting::remove);
        busy = !batch.isEmpty();
        return batch;
    }

    private void recheck(List<String> posts) {
        Map<String, List<Finding>> byCheck = new HashMap<>();
        for (Finding finding : findings.unfixed(posts)) {
            byCheck.computeIfAbsent(finding.sighting().check(), name -> new ArrayList<>())
                    .add(finding);
        }
        byCheck.forEach((name, unfixed) -> checks.find(name)
                .filter(PostsCheck.class::isInstance)
                .ifPresent(check -> secondLook.at((PostsCheck) check, unfixed, RUN)));
    }
}
