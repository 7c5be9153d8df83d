package org.lectern.importing.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.EditPost;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostShape;
import org.lectern.post.Posts;
import org.lectern.post.SaveResult;
import org.lectern.post.SaveRules;
import org.lectern.post.Source;
import org.lectern.post.Status;
import org.lectern.post.StorePost;
import org.lectern.post.history.Change;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.tag.TagReading;

/**
 * Decides about what a changed file says in fields that somebody changed here too. What is accepted stands in the post as the file has it, and
 * counts as imported again. What is dismissed is forgotten until the file says something else once more.
 */
@ApplicationScoped
public class SettleProposal {
    private final Posts posts;
    private final PostDrafts drafts;
    private final EditPost editing;
    private final StorePost store;
    private final TagReading tags;
    private final Clock clock;

    /** For the container's proxy. */
    protected SettleProposal() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public SettleProposal(
            Posts posts, PostDrafts drafts, EditPost editing, StorePost store, TagReading tags, Clock clock) {
        this.posts = posts;
        this.drafts = drafts;
        this.editing = editing;
        this.store = store;
        this.tags = tags;
        this.clock = clock;
    }

    /**
     * @return {@link SaveResult.Rejected} with pointers into the {@linkplain Decision#read decision as it is sent}; also where the post would
     *     not be valid with what is accepted
     */
    public SaveResult settle(PostId id, long expectedVersion, Decision decision, Change change) {
        Optional<Post> found = posts.find(id);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post former = found.get();
        if (former.version() != expectedVersion) {
            return new SaveResult.Conflict(former);
        }
        Document proposed = OpenQuestions.proposed(former);
        List<Violation> violations = decision.violations(proposed);
        if (!violations.isEmpty()) {
            return new SaveResult.Rejected(violations);
        }
        Document taken = taken(former, proposed, decision.accept());
        Change told = change.why().isPresent() ? change : change.because(decision.inWords());
        boolean isSeen = !taken.equals(former.document());
        return isSeen ? changed(former, taken, decision, told) : stored(former, taken, decision, told);
    }

    /** Nothing that readers see is another. */
    private SaveResult stored(Post former, Document document, Decision decision, Change change) {
        return SaveRules.result(store.replace(former, settled(former, document, decision), change, clock.instant()));
    }

    private SaveResult changed(Post former, Document document, Decision decision, Change change) {
        List<Violation> faults = faults(former, document, decision.accept());
        SaveResult result = faults.isEmpty()
                ? editing.edit(former, settled(former, document, decision), change)
                : new SaveResult.Rejected(faults);
        return result instanceof SaveResult.Rejected rejected
                ? new SaveResult.Rejected(
                        rejected.violations().stream().map(decision::asSent).toList(), rejected.isTaken())
                : result;
    }

    private static Document settled(Post former, Document document, Decision decision) {
        Document open = OpenQuestions.settled(document, decision.accept(), decision.dismiss());
        return Source.settled(former, open, decision.accept());
    }

    private Document taken(Post former, Document proposed, List<String> names) {
        Document document = former.document();
        for (String name : names) {
            document = document.withOptional(name, proposed.value(name));
        }
        if (names.contains(PostFields.TAGS) && document.has(PostFields.TAGS)) {
            document = document.with(PostFields.TAGS, tags.meant(document.texts(PostFields.TAGS)));
        }
        return dated(former, document);
    }

    /** A post that is published by this and has no date appears now; that is no date of the file's. */
    private Document dated(Post former, Document document) {
        boolean appears = former.status() != Status.PUBLISHED
                && new Post(former.id(), former.version(), document).status() == Status.PUBLISHED;
        Instant now = clock.instant();
        return appears && !document.has(PostFields.PUBLISHED) ? document.with(PostFields.PUBLISHED, now) : document;
    }

    /** What would be wrong with the post; what was wrong before counts only in the fields that are taken. */
    private List<Violation> faults(Post former, Document document, List<String> names) {
        Set<Violation> before = Set.copyOf(faults(former, former));
        Set<Violation> faults = new LinkedHashSet<>(editing.check(former, document));
        for (Violation fault : faults(former, new Post(former.id(), former.version(), document))) {
            boolean isTaken = names.stream().anyMatch(name -> (fault.pointer() + "/").startsWith("/" + name + "/"));
            if (isTaken || !before.contains(fault)) {
                faults.add(fault);
            }
        }
        return new ArrayList<>(faults);
    }

    private List<Violation> faults(Post former, Post post) {
        Checked<PostDraft> read = drafts.read(PostShape.of(post), Optional.of(former));
        return read instanceof Checked.Wrong<PostDraft> wrong ? wrong.violations() : List.of();
    }
}
