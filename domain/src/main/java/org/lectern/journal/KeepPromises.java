package org.lectern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.site.ThisNode;
import org.lectern.time.Recurring;

/**
 * Forgets promises that were kept, and keeps those that a crash or an outage left: a post that has the promised version, or a later one, was
 * written. Several nodes may find the same promise; its lines stand in the journal once all the same.
 */
@ApplicationScoped
public class KeepPromises implements Recurring {
    private static final Logger LOG = System.getLogger(KeepPromises.class.getName());

    /** A write that takes longer tells of itself all the same, if its node lives. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int AT_A_TIME = 100;
    private static final int MOST_OF_BEFORE = 1_000;

    private final Promises promises;
    private final Posts posts;
    private final WriteJournal writing;
    private final ThisNode node;
    private final Clock clock;
    /** Until when this node's promises are those of its life before. */
    private final Instant started;

    private boolean hasLookedBack;
    private final Queue<String> kept = new ConcurrentLinkedQueue<>();

    /** For the container's proxy. */
    protected KeepPromises() {
        promises = null;
        posts = null;
        writing = null;
        node = null;
        clock = null;
        started = Instant.EPOCH;
    }

    @Inject
    public KeepPromises(Promises promises, Posts posts, WriteJournal writing, ThisNode node, Clock clock) {
        this.promises = promises;
        this.posts = posts;
        this.writing = writing;
        this.node = node;
        this.clock = clock;
        started = clock.instant();
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        forgetKept();
        if (!hasLookedBack) {
            promises.madeBefore(started, MOST_OF_BEFORE).stream()
                    .filter(promise -> promise.node().equals(node.id()))
                    .forEach(this::keep);
            hasLookedBack = true;
        }
        List<Promise> left;
        do {
            left = promises.madeBefore(clock.instant().minus(PATIENCE), AT_A_TIME);
            left.forEach(this::keep);
        } while (left.size() == AT_A_TIME);
    }

    @Override
    public void end() {
        forgetKept();
    }

    /** What the promise says stands in the journal. */
    void kept(Promise promise) {
        kept.add(promise.id());
    }

    private void forgetKept() {
        List<String> ids = new ArrayList<>();
        for (String id = kept.poll(); id != null; id = kept.poll()) {
            ids.add(id);
        }
        if (!ids.isEmpty()) {
            promises.remove(ids);
        }
    }

    private void keep(Promise promise) {
        List<String> ids = promise.lines().stream().map(Line::id).toList();
        Map<String, Post> there = posts.findAllByIdText(ids).stream()
                .collect(Collectors.toMap(post -> post.id().text(), Function.identity(), (one, same) -> one));
        List<Line> happened = promise.lines().stream()
                .filter(line -> hasHappened(line, Optional.ofNullable(there.get(line.id()))))
                .map(line -> line.keeping(promise))
                .toList();
        writing.write(happened);
        promises.remove(List.of(promise.id()));
        LOG.log(Level.INFO, "journal.recovered lines={0} promised={1}", happened.size(), promise.at());
    }

    /** Of a post that is not there nobody can say whether it was; that it appeared would be wrong now in any case. */
    private static boolean hasHappened(Line line, Optional<Post> post) {
        return post.map(there -> there.version() >= line.version())
                .orElse(line.effect() == Effect.WITHDRAWN || line.effect() == Effect.HIDDEN);
    }
}
