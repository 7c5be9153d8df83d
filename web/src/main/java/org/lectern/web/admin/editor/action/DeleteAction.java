package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.DeletePost;
import org.lectern.post.Post;
import org.lectern.post.SaveResult;
import org.lectern.post.Status;
import org.lectern.post.unsaved.UnsavedTexts;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.editor.form.TypedForm;
import org.lectern.web.admin.frame.AdminAudit;

/** Moves a post to the trash, and from there away. */
@ApplicationScoped
public class DeleteAction implements EditorAction {
    private final SaveForm posts;
    private final DeletePost delete;
    private final UnsavedTexts texts;
    private final PostRights rights;
    private final AdminAudit audit;

    /** For the container's proxy. */
    protected DeleteAction() {
        this(null, null, null, null, null);
    }

    @Inject
    public DeleteAction(SaveForm posts, DeletePost delete, UnsavedTexts texts, PostRights rights, AdminAudit audit) {
        this.posts = posts;
        this.delete = delete;
        this.texts = texts;
        this.rights = rights;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "delete";
    }

    @Override
    public Document answer(EditorRequest request) {
        Optional<Post> found = posts.find(request.text("id"));
        if (found.isEmpty()) {
            return Document.of("outcome", "missing");
        }
        Post post = found.get();
        if (!rights.mayWrite(post)) {
            return Document.of("outcome", "forbidden");
        }
        SaveResult result = delete.delete(post.id(), request.number("version"), request.change());
        if (!(result instanceof SaveResult.Saved)) {
            return SaveAction.unsaved(result, TypedForm.empty());
        }
        boolean isForGood = post.status() == Status.TRASHED;
        if (isForGood) {
            audit.note(
                    request.user(),
                    "posts.delete",
                    Optional.of("posts/" + post.id().text()));
            texts.delete(request.user(), post.id().text());
        }
        return Document.of("outcome", isForGood ? "deleted" : "trashed").with("label", post.label());
    }
}
