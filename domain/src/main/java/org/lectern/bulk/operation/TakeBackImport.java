package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery;
import org.lectern.post.Status;
import org.lectern.post.history.Channel;
import org.lectern.post.history.Revision;
import org.lectern.post.history.Revisions;
import org.lectern.problem.Checked;

/**
 * Takes a whole import back: what it brought goes into the trash, what it changed is as it was before. Posts that somebody edited since
 * stay, and are told of. What was joined with a copy that came along stays as it is.
 */
@ApplicationScoped
public class TakeBackImport implements BulkOperation {
    public static final String NAME = "take-back-import";
    public static final String IMPORT = "import";

    private final Revisions revisions;

    /** For the container's proxy. */
    protected TakeBackImport() {
        this(null);
    }

    @Inject
    public TakeBackImport(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Take an import back";
    }

    @Override
    public Optional<PostQuery> selection(Document parameters) {
        return parameters.text(IMPORT).map(run -> PostQuery.everything().matching(PostQuery.Field.IMPORT, run));
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of(IMPORT));
        parameters.text(IMPORT);
        return parameters.faults().isEmpty()
                ? Checked.right(document -> new Edited.Refused("is no post that is stored"))
                : Checked.wrong(parameters.faults());
    }

    @Override
    public Checked<Function<Post, Edited>> readForPosts(Document given) {
        Checked<Function<Document, Edited>> read = read(given);
        return read instanceof Checked.Wrong<Function<Document, Edited>> wrong
                ? Checked.wrong(wrong.violations())
                : Checked.right(post -> takenBack(post, given.text(IMPORT).orElseThrow()));
    }

    private Edited takenBack(Post post, String run) {
        if (post.status() == Status.TRASHED) {
            return new Edited.Unchanged();
        }
        if (!isBy(post, run)) {
            String by = Revision.of(post).change().by();
            return new Edited.Refused("edited since" + (by.isEmpty() ? "" : " by " + by));
        }
        Post first = post;
        Optional<Post> before = before(first);
        while (before.isPresent() && isBy(before.get(), run)) {
            first = before.get();
            before = before(first);
        }
        if (before.isPresent()) {
            return Edited.of(post.document(), before.get().document());
        }
        return first.version() == 1
                ? new Edited.Changed(post.document().with(PostFields.STATUS, Status.TRASHED.text()))
                : new Edited.Refused("version " + (first.version() - 1) + " cannot be read any more");
    }

    private Optional<Post> before(Post post) {
        try {
            return post.version() > 1 ? revisions.find(post.id(), post.version() - 1) : Optional.empty();
        } catch (IllegalStateException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isBy(Post post, String run) {
        boolean isOfRun = post.document()
                .document(PostFields.SOURCE)
                .flatMap(source -> source.text(IMPORT))
                .filter(run::equals)
                .isPresent();
        return isOfRun && Revision.of(post).change().from() == Channel.IMPORT;
    }
}
