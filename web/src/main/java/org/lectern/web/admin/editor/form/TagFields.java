package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.problem.Violation;

/** The tags, by their labels and with commas between. */
@ApplicationScoped
public class TagFields implements FormPart {
    private final TagTexts tags;

    /** For the container's proxy. */
    protected TagFields() {
        this(null);
    }

    @Inject
    public TagFields(TagTexts tags) {
        this.tags = tags;
    }

    @Override
    public boolean isShownIn(TypedForm form) {
        return form.has(PostFields.TAGS);
    }

    @Override
    public TypedForm filled(TypedForm form, Post post) {
        return form.with(PostFields.TAGS, tags.typed(post.tags()));
    }

    @Override
    public Document read(Document shape, TypedForm form, Post former, List<Violation> violations) {
        if (!form.has(PostFields.TAGS)) {
            return shape;
        }
        List<String> slugs = tags.slugs(form.text(PostFields.TAGS), former.tags());
        return shape.withOptional(PostFields.TAGS, Optional.of(slugs).filter(list -> !list.isEmpty()));
    }
}
