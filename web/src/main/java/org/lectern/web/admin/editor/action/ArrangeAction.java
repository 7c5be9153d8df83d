package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.part.ArrangeParts;
import org.lectern.post.part.PartPlace;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.editor.form.TypedForm;

/** Puts the parts of notes in another order, and into sections. The answer has them with their versions, so that it can be taken back. */
@ApplicationScoped
public class ArrangeAction implements EditorAction {
    private final SaveForm posts;
    private final ArrangeParts arranging;
    private final PostRights rights;

    /** For the container's proxy. */
    protected ArrangeAction() {
        this(null, null, null);
    }

    @Inject
    public ArrangeAction(SaveForm posts, ArrangeParts arranging, PostRights rights) {
        this.posts = posts;
        this.arranging = arranging;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "arrange";
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
        List<PartPlace> places = request.body().documents("parts").stream()
                .map(part -> place(part, parts))
                .toList();
        SaveResult result = arranging.arrange(whole.get().id(), places, request.change());
        return result instanceof SaveResult.Saved
                ? Document.of("outcome", "arranged").with("parts", versions(whole.get()))
                : SaveAction.unsaved(result, TypedForm.empty());
    }

    /** Other programs' ids are of any type; the page has them as texts. */
    private static PartPlace place(Document sent, List<Post> parts) {
        String id = sent.text("id").orElseThrow(() -> new MalformedRequest("Every part has to have its id."));
        PostId known = parts.stream()
                .map(Post::id)
                .filter(each -> each.text().equals(id))
                .findFirst()
                .orElseGet(() -> PostId.of(id));
        return new PartPlace(known, sent.number("version").orElse(-1L), sent.text("section"));
    }

    private List<Document> versions(Post whole) {
        return arranging.parts(whole).stream()
                .map(part -> Document.of("id", part.id().text()).with("version", part.version()))
                .toList();
    }
}
