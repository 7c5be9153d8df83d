package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.part.ArrangeParts;
import org.lectern.post.part.Cut;
import org.lectern.post.part.CutReading;
import org.lectern.post.part.PartPlace;
import org.lectern.post.part.SplitNotes;
import org.lectern.post.unsaved.UnsavedTexts;
import org.lectern.problem.Checked;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.editor.form.TypedForm;

/** Makes posts of the talks in a text. */
@ApplicationScoped
public class SplitAction implements EditorAction {
    private final SaveForm posts;
    private final SplitNotes splitting;
    private final ArrangeParts arranging;
    private final UnsavedTexts texts;
    private final PostRights rights;

    /** For the container's proxy. */
    protected SplitAction() {
        this(null, null, null, null, null);
    }

    @Inject
    public SplitAction(
            SaveForm posts, SplitNotes splitting, ArrangeParts arranging, UnsavedTexts texts, PostRights rights) {
        this.posts = posts;
        this.splitting = splitting;
        this.arranging = arranging;
        this.texts = texts;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "split";
    }

    @Override
    public Document answer(EditorRequest request) {
        String id = request.text("id");
        Optional<Post> notes = posts.find(id);
        if (notes.isEmpty()) {
            return Document.of("outcome", "missing");
        }
        if (!rights.mayWrite(notes.get())) {
            return Document.of("outcome", "forbidden");
        }
        Checked<List<Cut>> read = CutReading.of(request.body());
        if (read instanceof Checked.Wrong<List<Cut>> wrong) {
            return SaveAction.unsaved(new SaveResult.Rejected(wrong.violations()), TypedForm.empty());
        }
        List<Cut> cuts = ((Checked.Right<List<Cut>>) read).value();
        List<Post> former = arranging.parts(notes.get());
        SaveResult result = splitting.split(notes.get().id(), request.number("version"), cuts, request.change());
        if (!(result instanceof SaveResult.Saved saved)) {
            return SaveAction.unsaved(result, TypedForm.empty());
        }
        texts.delete(request.user(), ProposeCuts.KEPT_AS + id);
        putBefore(saved.post(), former, request.change());
        return Document.of("outcome", "split")
                .with("version", saved.post().version())
                .with("count", cuts.size());
    }

    /** The text that was split stood before the parts that there were. */
    private void putBefore(Post whole, List<Post> former, Change change) {
        if (former.isEmpty()) {
            return;
        }
        List<PostId> ids = former.stream().map(Post::id).toList();
        List<Post> now = arranging.parts(whole);
        List<PartPlace> places = Stream.concat(now.stream().filter(part -> !ids.contains(part.id())), former.stream())
                .map(PartPlace::of)
                .toList();
        arranging.arrange(whole.id(), places, change);
    }
}
