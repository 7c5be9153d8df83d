package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.SaveResult;
import org.lectern.post.unsaved.UnsavedTexts;
import org.lectern.problem.Violation;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.editor.form.TypedForm;

/** Stores the form as the post. What was kept of it meanwhile goes then, unless another window of the person went on with it. */
@ApplicationScoped
public class SaveAction implements EditorAction {
    private static final String OUTCOME = "outcome";

    private final SaveForm save;
    private final UnsavedTexts texts;
    private final PostRights rights;

    /** For the container's proxy. */
    protected SaveAction() {
        this(null, null, null);
    }

    @Inject
    public SaveAction(SaveForm save, UnsavedTexts texts, PostRights rights) {
        this.save = save;
        this.texts = texts;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "save";
    }

    @Override
    public Document answer(EditorRequest request) {
        String id = request.text("id");
        TypedForm form = request.form();
        Optional<Document> refusal = refusal(id, form);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        SaveResult result = save.save(id, request.number("version"), form, request.change());
        if (result instanceof SaveResult.Saved saved) {
            texts.delete(request.user(), id, request.number("turn"));
            return saved(saved.post());
        }
        return unsaved(result, form);
    }

    private static Document saved(Post post) {
        return Document.of(OUTCOME, "saved")
                .with("id", post.id().text())
                .with("version", post.version())
                .with("status", post.status().text());
    }

    static Document unsaved(SaveResult result, TypedForm form) {
        if (result instanceof SaveResult.Conflict conflict) {
            return Document.of(OUTCOME, "conflict")
                    .with("version", conflict.current().version());
        }
        if (result instanceof SaveResult.Rejected rejected) {
            return rejected(rejected.violations(), form);
        }
        return Document.of(OUTCOME, "missing");
    }

    private static Document rejected(List<Violation> violations, TypedForm form) {
        List<Document> faults = violations.stream()
                .map(violation -> FieldFault.of(violation, form).document())
                .toList();
        return Document.of(OUTCOME, "rejected").with("faults", faults);
    }

    /** Who may write only own posts stays among their authors. */
    private Optional<Document> refusal(String id, TypedForm form) {
        boolean may = save.find(id).map(rights::mayWrite).orElseGet(rights::mayCreate);
        if (!may) {
            return Optional.of(Document.of(OUTCOME, "forbidden"));
        }
        boolean staysOwn = rights.mayWriteAny()
                || rights.person()
                        .filter(slug ->
                                save.authors(id, form).stream().map(Named::slug).anyMatch(Optional.of(slug)::equals))
                        .isPresent();
        return staysOwn
                ? Optional.empty()
                : Optional.of(rejected(
                        List.of(new Violation(
                                "/authors", "has to have you among them, as you may write only own posts")),
                        form));
    }
}
