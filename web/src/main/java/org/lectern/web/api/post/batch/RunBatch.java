package org.lectern.web.api.post.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.lectern.document.Document;
import org.lectern.post.CreatePost;
import org.lectern.post.NewPost;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.StoreUnavailable;
import org.lectern.post.history.Change;
import org.lectern.web.api.post.PostSteering;
import org.lectern.web.api.post.PostSteering.Action;
import org.lectern.web.api.post.PostWrites;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/**
 * Runs the operations of a batch, each by itself: first all that create a post, in bulk, then the others in their order. Once the store does
 * not answer, the rest is not tried.
 */
@ApplicationScoped
public class RunBatch {
    private static final Logger LOG = System.getLogger(RunBatch.class.getName());

    private final PostWrites writes;
    private final PostSteering steering;
    private final PostDrafts drafts;
    private final CreatePost creating;

    /** For the container's proxy. */
    protected RunBatch() {
        this(null, null, null, null);
    }

    @Inject
    public RunBatch(PostWrites writes, PostSteering steering, PostDrafts drafts, CreatePost creating) {
        this.writes = writes;
        this.steering = steering;
        this.drafts = drafts;
        this.creating = creating;
    }

    /**
     * @param ids one for each, for the posts that are created
     * @return in the order of the items
     */
    List<BatchResult> run(List<?> sent, List<PostId> ids, Change change) {
        Map<Integer, BatchResult> results = new TreeMap<>();
        Map<Integer, BatchItem> items = new TreeMap<>();
        for (int place = 0; place < sent.size(); place++) {
            int index = place;
            failure("", () -> items.put(index, BatchItem.of(sent.get(index), "/items/" + index)))
                    .ifPresent(failed -> results.put(index, failed));
        }
        create(fresh(items, ids, results), change, results);
        items.forEach((index, item) -> {
            if (item.operation() != BatchItem.Operation.CREATE) {
                boolean isUp = results.values().stream().noneMatch(RunBatch::isOutage);
                results.put(index, isUp ? changed(item, change) : outage());
            }
        });
        return List.copyOf(results.values());
    }

    private Map<Integer, NewPost> fresh(
            Map<Integer, BatchItem> items, List<PostId> ids, Map<Integer, BatchResult> results) {
        PostDrafts reading = drafts.forMany();
        Map<Integer, NewPost> fresh = new TreeMap<>();
        items.forEach((index, item) -> {
            if (item.operation() == BatchItem.Operation.CREATE) {
                failure(item.pointer(), () -> {
                            PostDraft draft = PostWrites.draft(reading, item.body(), Optional.empty());
                            return fresh.put(index, new NewPost(ids.get(index), draft));
                        })
                        .ifPresent(failed -> results.put(index, failed));
            }
        });
        return fresh;
    }

    private void create(Map<Integer, NewPost> fresh, Change change, Map<Integer, BatchResult> results) {
        List<SaveResult> saved;
        try {
            saved = fresh.isEmpty() ? List.of() : creating.createAll(List.copyOf(fresh.values()), change);
        } catch (StoreUnavailable down) {
            LOG.log(Level.WARNING, "batch.interrupted", down);
            fresh.keySet().forEach(index -> results.put(index, outage()));
            return;
        }
        List<Integer> places = new ArrayList<>(fresh.keySet());
        for (int i = 0; i < saved.size(); i++) {
            int index = places.get(i);
            SaveResult result = saved.get(i);
            results.put(index, guarded("/items/" + index + "/create", 201, () -> PostWrites.saved(result)));
        }
    }

    private BatchResult changed(BatchItem item, Change change) {
        return switch (item.operation()) {
            case REPLACE ->
                guarded(item.pointer(), 200, () -> writes.replaced(item.id(), item.ifMatch(), item.body(), change));
            case PATCH ->
                guarded(item.pointer(), 200, () -> writes.patched(item.id(), item.ifMatch(), item.body(), change));
            case DELETE -> guarded(item.pointer(), 204, () -> writes.deleted(item.id(), item.ifMatch(), change));
            default ->
                guarded(
                        item.pointer(),
                        200,
                        () -> steering.steered(
                                Action.of(item.operation().text()),
                                item.id(),
                                item.ifMatch(),
                                item.body(),
                                item.pointer(),
                                change));
        };
    }

    private static BatchResult guarded(String pointer, int status, Supplier<Post> write) {
        List<Post> post = new ArrayList<>();
        Optional<BatchResult> failure = failure(pointer, () -> post.add(write.get()));
        return failure.orElseGet(() -> new BatchResult.Done(status, post.get(0)));
    }

    /** What went wrong; one bad operation hurts no other. */
    private static Optional<BatchResult> failure(String pointer, Supplier<?> part) {
        try {
            part.get();
            return Optional.empty();
        } catch (ProblemException known) {
            return Optional.of(BatchResult.Failed.at(pointer, known.problem()));
        } catch (StoreUnavailable down) {
            LOG.log(Level.WARNING, "batch.interrupted", down);
            return Optional.of(outage());
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "batch.item-failed", defect);
            return Optional.of(new BatchResult.Failed(Problem.of(ProblemType.FAULT, "The server's log says more.")));
        }
    }

    private static BatchResult outage() {
        return new BatchResult.Failed(Problem.of(
                ProblemType.UNAVAILABLE, "The store does not answer; look whether this was done, and send it again."));
    }

    private static boolean isOutage(BatchResult result) {
        return result instanceof BatchResult.Failed failed && failed.problem().type() == ProblemType.UNAVAILABLE;
    }

    /** What is answered. */
    static Document document(List<BatchResult> results) {
        List<Document> items = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            items.add(results.get(index).document(index));
        }
        long failed =
                results.stream().filter(BatchResult.Failed.class::isInstance).count();
        return Document.of("items", items).with("done", results.size() - failed).with("failed", failed);
    }
}
