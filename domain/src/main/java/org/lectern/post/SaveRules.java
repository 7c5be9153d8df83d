package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/** What holds for every post that is saved, whether new or changed. */
@ApplicationScoped
public class SaveRules {
    private final Posts posts;
    private final WriteRights rights;

    /** For the container's proxy. */
    protected SaveRules() {
        this(null, null);
    }

    /** Where everybody may write. */
    public SaveRules(Posts posts) {
        this(posts, WriteRights.ALL);
    }

    @Inject
    public SaveRules(Posts posts, WriteRights rights) {
        this.posts = posts;
        this.rights = rights;
    }

    /** A new post by whoever may write only their own is theirs. */
    Document signed(Document fresh, Change change) {
        return rights.signed(fresh, change);
    }

    /** What forbids the change. @param wanted empty: the post is thrown away */
    List<Violation> rights(Optional<Post> former, Optional<Document> wanted, Change change) {
        return rights.check(former, wanted, change);
    }

    Optional<Post> find(PostId id) {
        return posts.find(id);
    }

    /** What only the other posts can tell about what a post is to be. */
    List<Violation> check(Document document, PostId id) {
        Optional<String> whole = document.document(PostFields.PART_OF).flatMap(partOf -> partOf.text("id"));
        if (whole.isEmpty()) {
            return List.of();
        }
        if (whole.get().equals(id.text())) {
            return List.of(new Violation("/partOf/id", "is the post itself"));
        }
        Optional<Post> found =
                posts.findByAddress(whole.get()).filter(post -> post.id().text().equals(whole.get()));
        if (found.isEmpty()) {
            return List.of(new Violation("/partOf/id", "is the id of no post"));
        }
        if (found.flatMap(Kinship::partOf).isPresent()) {
            return List.of(
                    new Violation("/partOf/id", "is the id of a post that is a part itself; parts have no parts"));
        }
        PostQuery parts = PostQuery.everything().matching(PostQuery.Field.PART_OF, id.text());
        return posts.page(parts.limitedTo(1)).posts().isEmpty()
                ? List.of()
                : List.of(new Violation("/partOf", "cannot be: the post has parts itself, and parts have no parts"));
    }

    /** The document with what follows from its change: a date when it is published, the trash's memory, the time of the change. */
    Document settled(Document document, Optional<Post> former, Instant now) {
        Document settled = document.withOptional(PostFields.STATUS, status(document));
        boolean isPublished = statusIs(settled, Status.PUBLISHED);
        boolean wasPublished =
                former.filter(post -> post.status() == Status.PUBLISHED).isPresent();
        if (isPublished && !wasPublished && settled.value(PostFields.PUBLISHED).isEmpty()) {
            settled = settled.with(PostFields.PUBLISHED, now);
        }
        boolean inTrash = statusIs(settled, Status.TRASHED);
        boolean wasInTrash =
                former.filter(post -> post.status() == Status.TRASHED).isPresent();
        if (inTrash && !wasInTrash) {
            settled = Trash.entered(former.isPresent() ? withFormerStatus(settled, former.get()) : settled, now);
        }
        if (!inTrash && wasInTrash) {
            settled = Trash.left(settled);
        }
        return datedCorrections(settled, now).with(PostFields.MODIFIED, now);
    }

    private static Document datedCorrections(Document document, Instant now) {
        List<Document> corrections = document.documents(PostFields.CORRECTIONS);
        boolean areDated = corrections.stream().allMatch(each -> each.has("at"));
        return areDated
                ? document
                : document.with(
                        PostFields.CORRECTIONS,
                        corrections.stream()
                                .map(each -> each.has("at")
                                        ? each
                                        : Document.of("at", now)
                                                .with("text", each.text("text").orElse("")))
                                .toList());
    }

    /** How the saving of a post ended whose storing ended so. */
    public static SaveResult result(StoreResult stored) {
        if (stored instanceof StoreResult.Stored done) {
            return new SaveResult.Saved(done.post());
        }
        if (stored instanceof StoreResult.Stale stale) {
            return new SaveResult.Conflict(stale.current());
        }
        if (stored instanceof StoreResult.SlugTaken taken) {
            String detail = "is the slug of another post: '" + taken.slug() + "'; take another one";
            return new SaveResult.Rejected(List.of(new Violation("/slug", detail)), true);
        }
        if (stored instanceof StoreResult.Refused refused) {
            return new SaveResult.Rejected(List.of(new Violation("", refused.detail())));
        }
        if (stored instanceof StoreResult.IdTaken) {
            return new SaveResult.Rejected(List.of(new Violation("/id", "is the id of another post")), true);
        }
        return new SaveResult.Missing();
    }

    private static Optional<String> status(Document document) {
        return document.text(PostFields.STATUS).or(() -> Optional.of(Status.DRAFT.text()));
    }

    private static boolean statusIs(Document document, Status status) {
        return document.text(PostFields.STATUS).filter(status.text()::equals).isPresent();
    }

    private static Document withFormerStatus(Document document, Post former) {
        return document.with(PostFields.STATUS, former.status().text());
    }
}
