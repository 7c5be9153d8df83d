package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.document.Document;
import org.lectern.post.MergePatch;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostShape;
import org.lectern.post.ReplacePost;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.problem.Checked;

/** Writes a fix into a post, under the rules that hold for every change of it. */
@ApplicationScoped
public class MendPost {
    private final SecondLook secondLook;
    private final PostDrafts drafts;
    private final ReplacePost replacing;

    /** For the container's proxy. */
    protected MendPost() {
        this(null, null, null);
    }

    @Inject
    public MendPost(SecondLook secondLook, PostDrafts drafts, ReplacePost replacing) {
        this.secondLook = secondLook;
        this.drafts = drafts;
        this.replacing = replacing;
    }

    /**
     * @param patch makes of the post what is to be different (as {@link MergePatch}); empty: there is nothing to mend in it any more
     * @param how who mends it, and why
     */
    public Fix.Result mend(Finding finding, Change how, Function<Post, Optional<Document>> patch) {
        Optional<Post> found = secondLook.find(finding.sighting().subject());
        Optional<Document> change = found.flatMap(patch);
        if (change.isEmpty()) {
            return new Fix.Result.Missing();
        }
        Post post = found.get();
        Checked<PostDraft> draft = drafts.read(MergePatch.apply(PostShape.of(post), change.get()), Optional.of(post));
        if (draft instanceof Checked.Wrong<PostDraft> wrong) {
            return new Fix.Result.Rejected(wrong.violations());
        }
        PostDraft right = ((Checked.Right<PostDraft>) draft).value();
        return result(replacing.replace(post.id(), post.version(), right, how));
    }

    static Fix.Result result(SaveResult saved) {
        if (saved instanceof SaveResult.Saved) {
            return new Fix.Result.Mended();
        }
        if (saved instanceof SaveResult.Conflict conflict) {
            return new Fix.Result.Conflict(conflict.current());
        }
        if (saved instanceof SaveResult.Rejected rejected) {
            return new Fix.Result.Rejected(rejected.violations());
        }
        return new Fix.Result.Missing();
    }
}
