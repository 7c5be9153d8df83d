package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.part.UndoJoin;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.editor.form.TypedForm;

/** Takes a join back. */
@ApplicationScoped
public class UnjoinAction implements EditorAction {
    private final SaveForm posts;
    private final UndoJoin undoing;
    private final PostRights rights;

    /** For the container's proxy. */
    protected UnjoinAction() {
        this(null, null, null);
    }

    @Inject
    public UnjoinAction(SaveForm posts, UndoJoin undoing, PostRights rights) {
        this.posts = posts;
        this.undoing = undoing;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "unjoin";
    }

    @Override
    public Document answer(EditorRequest request) {
        Optional<Post> target = posts.find(request.text("target"));
        List<PostId> parts = new ArrayList<>();
        boolean may = target.filter(rights::mayWrite).isPresent();
        for (String id : request.body().texts("parts")) {
            Optional<Post> part = posts.find(id);
            if (part.isEmpty()) {
                return Document.of("outcome", "missing");
            }
            may = may && rights.mayWrite(part.get());
            parts.add(part.get().id());
        }
        if (target.isEmpty() || !may) {
            return Document.of("outcome", target.isEmpty() ? "missing" : "forbidden");
        }
        SaveResult result = undoing.undo(target.get().id(), request.number("version"), parts, request.change());
        return result instanceof SaveResult.Saved
                ? Document.of("outcome", "unjoined")
                : SaveAction.unsaved(result, TypedForm.empty());
    }
}
