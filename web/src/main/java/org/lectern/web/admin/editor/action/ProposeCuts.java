package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.notes.CutProposal;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.part.Cut;
import org.lectern.post.unsaved.UnsavedTexts;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;

/** The text of notes with every place where a talk may begin, and what the person had chosen of them before and not done. */
@ApplicationScoped
public class ProposeCuts implements EditorAction {
    /** Before the id of the notes, it is what is kept of an unfinished choice. */
    static final String KEPT_AS = "talks-";

    private final SaveForm posts;
    private final UnsavedTexts texts;
    private final PostRights rights;

    /** For the container's proxy. */
    protected ProposeCuts() {
        this(null, null, null);
    }

    @Inject
    public ProposeCuts(SaveForm posts, UnsavedTexts texts, PostRights rights) {
        this.posts = posts;
        this.texts = texts;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public Document answer(EditorRequest request) {
        String id = request.text("id");
        Optional<Post> found = posts.find(id);
        if (found.isEmpty()) {
            return Document.of("outcome", "missing");
        }
        Post post = found.get();
        if (!rights.mayWrite(post)) {
            return Document.of("outcome", "forbidden");
        }
        boolean isMarkdown = post.content()
                .map(content -> content.format().equals(Content.MARKDOWN))
                .orElse(true);
        String text = isMarkdown ? post.content().map(Content::source).orElse("") : "";
        List<Document> headings =
                CutProposal.of(text).stream().map(ProposeCuts::told).toList();
        Document answer = Document.of("outcome", "proposed")
                .with("version", post.version())
                .with("text", text)
                .with("headings", headings);
        return texts.find(request.user(), KEPT_AS + id)
                .filter(kept -> kept.version() == post.version())
                .map(kept -> answer.with("turn", kept.turn())
                        .with("kept", kept.fields().getOrDefault("cuts", List.of())))
                .orElse(answer);
    }

    private static Document told(CutProposal proposal) {
        Cut cut = proposal.cut();
        return Document.of("start", cut.start())
                .with("body", cut.body())
                .withOptional("abstract", cut.abstractAt().map(span -> Document.of("start", span.start())
                        .with("end", span.end())))
                .with("title", cut.title())
                .with("speakers", cut.speakers())
                .with("section", cut.section().orElse(""))
                .with("level", proposal.level())
                .with("proposed", proposal.isProposed())
                .with("doubts", proposal.doubts());
    }
}
