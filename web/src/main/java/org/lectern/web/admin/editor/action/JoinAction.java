package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.SaveResult;
import org.lectern.post.part.ArrangeParts;
import org.lectern.post.part.JoinParts;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.editor.form.TypedForm;

/** Joins a part to the one before it or, where none is named, all parts to their notes. The answer has what it takes to undo that. */
@ApplicationScoped
public class JoinAction implements EditorAction {
    private final SaveForm posts;
    private final JoinParts joining;
    private final ArrangeParts arranging;
    private final PostRights rights;

    /** For the container's proxy. */
    protected JoinAction() {
        this(null, null, null, null);
    }

    @Inject
    public JoinAction(SaveForm posts, JoinParts joining, ArrangeParts arranging, PostRights rights) {
        this.posts = posts;
        this.joining = joining;
        this.arranging = arranging;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "join";
    }

    @Override
    public Document answer(EditorRequest request) {
        Optional<Post> whole = posts.find(request.text("id"));
        if (whole.isEmpty()) {
            return Document.of("outcome", "missing");
        }
        List<Post> parts = arranging.parts(whole.get());
        boolean may = rights.mayWrite(whole.get()) && parts.stream().allMatch(rights::mayWrite);
        if (!may) {
            return Document.of("outcome", "forbidden");
        }
        Optional<String> one = request.body().text("part");
        List<Post> joined = parts.stream()
                .filter(part -> one.map(part.id().text()::equals).orElse(true))
                .toList();
        if (joined.isEmpty()) {
            return Document.of("outcome", "missing");
        }
        long version = request.number("version");
        SaveResult result = one.isPresent()
                ? joining.joinToFormer(joined.get(0).id(), version, request.change())
                : joining.joinAll(whole.get().id(), version, request.change());
        return result instanceof SaveResult.Saved saved
                ? Document.of("outcome", "joined")
                        .with("target", saved.post().id().text())
                        .with("version", saved.post().version())
                        .with(
                                "parts",
                                joined.stream().map(part -> part.id().text()).toList())
                : SaveAction.unsaved(result, TypedForm.empty());
    }
}
