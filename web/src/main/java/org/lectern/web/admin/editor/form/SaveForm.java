package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.post.CreatePost;
import org.lectern.post.Named;
import org.lectern.post.NewPost;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.ReplacePost;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.problem.Checked;

/** Stores what stands in the editor, as a new post or in place of the version that the change began from. */
@ApplicationScoped
public class SaveForm {
    private final Posts posts;
    private final FormReading reading;
    private final CreatePost create;
    private final ReplacePost replace;
    private final TagTexts tags;

    /** For the container's proxy. */
    protected SaveForm() {
        this(null, null, null, null, null);
    }

    @Inject
    public SaveForm(Posts posts, FormReading reading, CreatePost create, ReplacePost replace, TagTexts tags) {
        this.posts = posts;
        this.reading = reading;
        this.create = create;
        this.replace = replace;
        this.tags = tags;
    }

    /** The post with exactly this id, as a form or an address names it. */
    public Optional<Post> find(String id) {
        return posts.findByAddress(id).filter(post -> post.id().text().equals(id));
    }

    /** Who is to be the post's author by this form; nobody, if it can't be read. */
    public List<Named> authors(String id, TypedForm form) {
        Post former = find(id).orElse(FormReading.NOTHING);
        return reading.draft(form, former) instanceof Checked.Right<PostDraft> right
                ? right.value().shape().documents(PostFields.AUTHORS).stream()
                        .map(Named::of)
                        .flatMap(Optional::stream)
                        .toList()
                : former.authors();
    }

    /**
     * @param id of the post, or the one that a new post is to get: sent twice, it is stored once
     * @param version that the change began from; 0: it is new, or another program stored it without one
     */
    public SaveResult save(String id, long version, TypedForm form, Change change) {
        Optional<Post> found = find(id);
        boolean isNew = found.isEmpty() && version == 0;
        SaveResult result = isNew ? created(id, form, change) : replaced(found, version, form, change);
        if (result instanceof SaveResult.Saved) {
            tags.remember(form.text(PostFields.TAGS));
        }
        return result;
    }

    private SaveResult created(String id, TypedForm form, Change change) {
        Checked<PostDraft> draft = reading.draft(form, FormReading.NOTHING);
        return draft instanceof Checked.Right<PostDraft> right
                ? create.createAll(List.of(new NewPost(PostId.of(id), right.value())), change)
                        .get(0)
                : new SaveResult.Rejected(((Checked.Wrong<PostDraft>) draft).violations());
    }

    private SaveResult replaced(Optional<Post> found, long version, TypedForm form, Change change) {
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post former = found.get();
        if (former.version() != version) {
            return new SaveResult.Conflict(former);
        }
        Checked<PostDraft> draft = reading.draft(form, former);
        return draft instanceof Checked.Right<PostDraft> right
                ? replace.replace(former.id(), former.version(), right.value(), change)
                : new SaveResult.Rejected(((Checked.Wrong<PostDraft>) draft).violations());
    }
}
