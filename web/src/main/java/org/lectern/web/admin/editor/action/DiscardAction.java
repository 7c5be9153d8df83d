package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.document.Document;
import org.lectern.post.unsaved.UnsavedTexts;

/** Throws away what somebody typed and did not save. */
@ApplicationScoped
public class DiscardAction implements EditorAction {
    private final UnsavedTexts texts;

    /** For the container's proxy. */
    protected DiscardAction() {
        this(null);
    }

    @Inject
    public DiscardAction(UnsavedTexts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "discard";
    }

    @Override
    public Document answer(EditorRequest request) {
        texts.delete(request.user(), request.text("id"));
        return Document.of("outcome", "discarded");
    }
}
