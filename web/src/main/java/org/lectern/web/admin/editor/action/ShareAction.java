package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.preview.SharePreview;
import org.lectern.post.preview.SharedLink;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.frame.AdminAudit;

/** Makes a link to the post as it is stored, for people who have no account. */
@ApplicationScoped
public class ShareAction implements EditorAction {
    private final SaveForm posts;
    private final SharePreview sharing;
    private final PostRights rights;
    private final AdminAudit audit;

    /** For the container's proxy. */
    protected ShareAction() {
        this(null, null, null, null);
    }

    @Inject
    public ShareAction(SaveForm posts, SharePreview sharing, PostRights rights, AdminAudit audit) {
        this.posts = posts;
        this.sharing = sharing;
        this.rights = rights;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "share";
    }

    @Override
    public Document answer(EditorRequest request) {
        Optional<Post> post = posts.find(request.text("id"));
        long days = request.number("days");
        if (days < 1 || days > SharePreview.LONGEST.toDays()) {
            throw new MalformedRequest("'days' has to be 1 to " + SharePreview.LONGEST.toDays() + ".");
        }
        if (post.isEmpty()) {
            return Document.of("outcome", "missing");
        }
        if (!rights.mayWrite(post.get())) {
            return Document.of("outcome", "forbidden");
        }
        Optional<SharedLink> shared = sharing.share(post.get().id(), Duration.ofDays(days), request.user());
        shared.ifPresent(link -> audit.note(
                request.user(),
                "previews.share",
                Optional.of("posts/" + post.get().id().text())));
        return shared.map(link -> Document.of("outcome", "shared")
                        .with("id", link.link().id())
                        .with("path", "/preview/" + link.secret())
                        .with("expires", link.link().expires()))
                .orElseGet(() -> Document.of("outcome", "tooMany"));
    }
}
