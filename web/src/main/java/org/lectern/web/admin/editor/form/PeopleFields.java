package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.problem.Violation;

/** Who wrote it, and at which event it was. */
@ApplicationScoped
public class PeopleFields implements FormPart {
    @Override
    public boolean isShownIn(TypedForm form) {
        return form.has(PostFields.AUTHORS);
    }

    @Override
    public TypedForm filled(TypedForm form, Post post) {
        return form.with(PostFields.AUTHORS, PeopleTexts.typed(authors(post)))
                .with(PostFields.EVENT, PeopleTexts.typed(event(post)));
    }

    @Override
    public Document read(Document shape, TypedForm form, Post former, List<Violation> violations) {
        Document read = shape;
        if (form.has(PostFields.AUTHORS)) {
            List<Document> authors = PeopleTexts.read(form.text(PostFields.AUTHORS), authors(former));
            read = read.withOptional(PostFields.AUTHORS, Optional.of(authors).filter(list -> !list.isEmpty()));
        }
        if (form.has(PostFields.EVENT)) {
            read = read.withOptional(
                    PostFields.EVENT, event(form.text(PostFields.EVENT).strip(), former));
        }
        return read;
    }

    private static Optional<Document> event(String typed, Post former) {
        List<Document> before = event(former);
        if (!before.isEmpty() && typed.equals(PeopleTexts.typed(before))) {
            return Optional.of(before.get(0));
        }
        return Unchanged.nonBlank(typed).map(name -> Document.of("name", name));
    }

    private static List<Document> authors(Post post) {
        return post.document().documents(PostFields.AUTHORS);
    }

    private static List<Document> event(Post post) {
        return post.document().document(PostFields.EVENT).stream().toList();
    }
}
