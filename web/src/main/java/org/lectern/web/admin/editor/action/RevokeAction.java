package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.preview.SharePreview;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.frame.AdminAudit;

/** Takes a link to a post back. */
@ApplicationScoped
public class RevokeAction implements EditorAction {
    private final SaveForm posts;
    private final SharePreview sharing;
    private final PostRights rights;
    private final AdminAudit audit;

    /** For the container's proxy. */
    protected RevokeAction() {
        this(null, null, null, null);
    }

    @Inject
    public RevokeAction(SaveForm posts, SharePreview sharing, PostRights rights, AdminAudit audit) {
        this.posts = posts;
        this.sharing = sharing;
        this.rights = rights;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "revoke";
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
        sharing.revoke(post.get().id(), request.text("link"));
        audit.note(
                request.user(),
                "previews.revoke",
                Optional.of("posts/" + post.get().id().text()));
        return Document.of("outcome", "revoked");
    }
}
