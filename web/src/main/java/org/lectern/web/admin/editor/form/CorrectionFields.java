package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.problem.Violation;

/** Notices of what was wrong in the post: those that there are, each with its text, and one that is new. An emptied one is gone. */
@ApplicationScoped
public class CorrectionFields implements FormPart {
    public static final String TEXT = "correction.text";
    public static final String FRESH = "correction";

    @Override
    public boolean isShownIn(TypedForm form) {
        return form.has(FRESH);
    }

    @Override
    public TypedForm filled(TypedForm form, Post post) {
        TypedForm filled = form.with(FRESH, "");
        for (Document each : corrections(post)) {
            filled = filled.and(TEXT, each.text("text").orElse(""));
        }
        return filled;
    }

    @Override
    public Document read(Document shape, TypedForm form, Post former, List<Violation> violations) {
        if (!form.has(FRESH)) {
            return shape;
        }
        List<Document> before = corrections(former);
        List<Document> read = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Document correction = before.get(i);
            Optional<String> text = form.text(TEXT, i)
                    .map(typed -> Unchanged.text(typed, correction.text("text")))
                    .orElse(correction.text("text"));
            text.ifPresent(each -> read.add(correction.with("text", each)));
        }
        Unchanged.nonBlank(form.text(FRESH).strip()).ifPresent(text -> read.add(Document.of("text", text)));
        return read.equals(before)
                ? shape
                : shape.withOptional(PostFields.CORRECTIONS, Optional.of(read).filter(list -> !list.isEmpty()));
    }

    private static List<Document> corrections(Post post) {
        return post.document().documents(PostFields.CORRECTIONS);
    }
}
