package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.unsaved.KeepResult;
import org.lectern.post.unsaved.KeepUnsaved;
import org.lectern.post.unsaved.UnsavedText;
import org.lectern.post.unsaved.UnsavedTexts;
import org.lectern.web.admin.editor.OpenForm;
import org.lectern.web.admin.editor.form.FormFilling;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.editor.form.TypedForm;
import org.lectern.web.admin.editor.merge.FormMerge;
import org.lectern.web.admin.editor.merge.MergeChoice;
import org.lectern.web.admin.editor.merge.Side;

/** Goes on with what somebody chose of two versions: it is kept as what is typed into the newer one, and not saved yet. */
@ApplicationScoped
public class MergeAction implements EditorAction {
    private final SaveForm posts;
    private final OpenForm opening;
    private final FormFilling filling;
    private final UnsavedTexts texts;
    private final KeepUnsaved keeping;

    /** For the container's proxy. */
    protected MergeAction() {
        this(null, null, null, null, null);
    }

    @Inject
    public MergeAction(SaveForm posts, OpenForm opening, FormFilling filling, UnsavedTexts texts, KeepUnsaved keeping) {
        this.posts = posts;
        this.opening = opening;
        this.filling = filling;
        this.texts = texts;
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "merge";
    }

    @Override
    public Document answer(EditorRequest request) {
        String id = request.text("id");
        Optional<Post> post = posts.find(id);
        Optional<UnsavedText> typed = texts.find(request.user(), id);
        if (post.isEmpty() || typed.isEmpty()) {
            return Document.of("outcome", "missing");
        }
        boolean isAsSeen =
                post.get().version() == request.number("version") && typed.get().turn() == request.number("turn");
        if (!isAsSeen) {
            return Document.of("outcome", "changed");
        }
        FormMerge merge = opening.merge(post.get(), typed.get());
        Map<String, Map<Integer, Side>> sides = sides(request);
        Optional<MergeChoice> open = merge.unanswered(sides).stream().findFirst();
        if (open.isPresent()) {
            return Document.of("outcome", "unanswered")
                    .with("choice", open.get().name());
        }
        TypedForm form = filling.completed(merge.merged(sides), post.get());
        KeepResult kept = keeping.keep(new UnsavedText(
                request.user(),
                id,
                post.get().version(),
                typed.get().window(),
                typed.get().turn(),
                form.fields(),
                Instant.EPOCH));
        return Document.of("outcome", kept instanceof KeepResult.Kept ? "merged" : "changed");
    }

    /** {@code {"source#2": "mine"}}: by the choice's name. */
    private static Map<String, Map<Integer, Side>> sides(EditorRequest request) {
        Map<String, Map<Integer, Side>> sides = new HashMap<>();
        Document choices = request.body().document("choices").orElse(Document.empty());
        for (String name : choices.names()) {
            int mark = name.lastIndexOf('#');
            Optional<Side> side = choices.text(name).flatMap(Side::parse);
            if (mark < 0 || side.isEmpty() || !name.substring(mark + 1).matches("\\d{1,6}")) {
                throw new MalformedRequest("'" + name + "' is no choice.");
            }
            sides.computeIfAbsent(name.substring(0, mark), key -> new HashMap<>())
                    .put(Integer.parseInt(name.substring(mark + 1)), side.get());
        }
        return sides;
    }
}
