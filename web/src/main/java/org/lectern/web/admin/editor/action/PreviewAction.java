package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.document.Document;
import org.lectern.markup.Markup;
import org.lectern.post.Content;
import org.lectern.post.PostLimits;

/** The text as readers will see it, each block with the number of its line. */
@ApplicationScoped
public class PreviewAction implements EditorAction {
    private final Markup markup;

    /** For the container's proxy. */
    protected PreviewAction() {
        this(null);
    }

    @Inject
    public PreviewAction(Markup markup) {
        this.markup = markup;
    }

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public Document answer(EditorRequest request) {
        String source = request.text("source");
        if (source.length() > PostLimits.MAX_SOURCE) {
            return Document.of("outcome", "tooLong");
        }
        Content content = new Content(request.text("format"), source);
        return Document.of("outcome", "made").with("html", markup.htmlWithLines(content));
    }
}
