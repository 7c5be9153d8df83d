package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.problem.Violation;

/** What is known of a talk itself. Shown with talks, and wherever something of it is there. */
@ApplicationScoped
public class TalkFields implements FormPart {
    public static final String SPEAKERS = "speakers";
    private static final String PREFIX = "talk.";
    private static final List<String> TEXTS =
            List.of("title", "fullTitle", "abstract", "slides", "video", "repository", "language");

    /** Whether the form shows a talk's fields for a post of this kind. */
    public static boolean areFor(String kind, Post post) {
        return kind.equals("talk") || !talk(post).isEmpty();
    }

    @Override
    public boolean isShownIn(TypedForm form) {
        return form.has(PREFIX + SPEAKERS);
    }

    @Override
    public TypedForm filled(TypedForm form, Post post) {
        String kind = form.has(TypedForm.KIND) ? form.text(TypedForm.KIND) : post.kind();
        if (!areFor(kind, post)) {
            return form;
        }
        Document talk = talk(post);
        TypedForm filled = form.with(PREFIX + SPEAKERS, PeopleTexts.typed(talk.documents(SPEAKERS)));
        for (String name : TEXTS) {
            filled = filled.with(PREFIX + name, talk.text(name).orElse(""));
        }
        return filled;
    }

    @Override
    public Document read(Document shape, TypedForm form, Post former, List<Violation> violations) {
        Document talk = talk(former);
        Document read = talk;
        for (String name : TEXTS) {
            if (form.has(PREFIX + name)) {
                read = read.withOptional(name, Unchanged.text(form.text(PREFIX + name), talk.text(name)));
            }
        }
        if (form.has(PREFIX + SPEAKERS)) {
            List<Document> speakers = PeopleTexts.read(form.text(PREFIX + SPEAKERS), talk.documents(SPEAKERS));
            read = read.withOptional(SPEAKERS, Optional.of(speakers).filter(list -> !list.isEmpty()));
        }
        return read.equals(talk)
                ? shape
                : shape.withOptional(PostFields.TALK, Optional.of(read).filter(each -> !each.isEmpty()));
    }

    private static Document talk(Post post) {
        return post.document().document(PostFields.TALK).orElse(Document.empty());
    }
}
