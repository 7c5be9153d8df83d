package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.lectern.document.Document;
import org.lectern.post.unsaved.KeepResult;
import org.lectern.post.unsaved.KeepUnsaved;
import org.lectern.post.unsaved.UnsavedText;

/** Keeps what stands in the form until it is saved or thrown away; the answer tells the server's time of it. */
@ApplicationScoped
public class KeepAction implements EditorAction {
    private final KeepUnsaved keeping;

    /** For the container's proxy. */
    protected KeepAction() {
        this(null);
    }

    @Inject
    public KeepAction(KeepUnsaved keeping) {
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "keep";
    }

    @Override
    public Document answer(EditorRequest request) {
        KeepResult result = keeping.keep(new UnsavedText(
                request.user(),
                request.text("id"),
                request.number("version"),
                request.text("window"),
                request.number("turn"),
                request.form().fields(),
                Instant.EPOCH));
        if (result instanceof KeepResult.Kept kept) {
            return told("kept", kept.text());
        }
        if (result instanceof KeepResult.TypedElsewhere elsewhere) {
            return told("elsewhere", elsewhere.text());
        }
        return Document.of("outcome", result instanceof KeepResult.TooLong ? "tooLong" : "tooMany");
    }

    private static Document told(String outcome, UnsavedText text) {
        return Document.of("outcome", outcome).with("turn", text.turn()).with("at", text.at());
    }
}
