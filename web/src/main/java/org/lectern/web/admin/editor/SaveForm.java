package org.lectern.web.admin.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.post.CreatePost;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.Posts;
import org.lectern.post.ReplacePost;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.problem.Checked;

/** Stores what stands in the editor, as a new post or in place of the version that the change began from. */
@ApplicationScoped
public class SaveForm {
    private final Posts posts;
    private final PostFormReading reading;
    private final CreatePost create;
    private final ReplacePost replace;
    private final TagTexts tags;

    /** For the container's proxy. */
    protected SaveForm() {
        this(null, null, null, null, null);
    }

    @Inject
    public SaveForm(Posts posts, PostFormReading reading, CreatePost create, ReplacePost replace, TagTexts tags) {
        this.posts = posts;
        this.reading = reading;
        this.create = create;
        this.replace = replace;
        this.tags = tags;
    }

    /** The post with exactly this id, as the form or an address names it. */
    public Optional<Post> find(String id) {
        return posts.findByAddress(id).filter(post -> post.id().text().equals(id));
    }

    /** @param user who is at it */
    SaveResult save(PostForm form, String user) {
        Change change = Change.by(user, Channel.EDITOR);
        SaveResult result = form.isFresh() ? created(form, change) : replaced(form, change);
        if (result instanceof SaveResult.Saved) {
            tags.remember(form.getTags());
        }
        return result;
    }

    private SaveResult created(PostForm form, Change change) {
        Checked<PostDraft> draft = reading.draft(form, PostFormReading.NOTHING);
        return draft instanceof Checked.Right<PostDraft> right
                ? create.create(right.value(), change)
                : new SaveResult.Rejected(((Checked.Wrong<PostDraft>) draft).violations());
    }

    private SaveResult replaced(PostForm form, Change change) {
        Optional<Post> found = find(form.getId());
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post former = found.get();
        if (former.version() != form.getVersion()) {
            return new SaveResult.Conflict(former);
        }
        Checked<PostDraft> draft = reading.draft(form, former);
        return draft instanceof Checked.Right<PostDraft> right
                ? replace.replace(former.id(), former.version(), right.value(), change)
                : new SaveResult.Rejected(((Checked.Wrong<PostDraft>) draft).violations());
    }
}
