package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.SaveResult;
import org.lectern.post.history.RestoreRevision;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.editor.form.TypedForm;

/** Makes the post say again what it said in an earlier version. */
@ApplicationScoped
public class RestoreAction implements EditorAction {
    private final SaveForm posts;
    private final RestoreRevision restoring;
    private final PostRights rights;

    /** For the container's proxy. */
    protected RestoreAction() {
        this(null, null, null);
    }

    @Inject
    public RestoreAction(SaveForm posts, RestoreRevision restoring, PostRights rights) {
        this.posts = posts;
        this.restoring = restoring;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public Document answer(EditorRequest request) {
        Optional<Post> post = posts.find(request.text("id"));
        if (post.isEmpty()) {
            return Document.of("outcome", "missing");
        }
        if (!rights.mayWrite(post.get())) {
            return Document.of("outcome", "forbidden");
        }
        SaveResult result =
                restoring.restore(post.get().id(), request.number("version"), request.number("to"), request.change());
        return result instanceof SaveResult.Saved saved
                ? Document.of("outcome", "restored")
                        .with("version", saved.post().version())
                : SaveAction.unsaved(result, TypedForm.empty());
    }
}
