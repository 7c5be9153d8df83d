package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.post.Post;

/** Puts what a post is into a form. */
@ApplicationScoped
public class FormFilling {
    private final List<FormPart> parts;
    private final AttributeFields attributes;

    /** For the container's proxy. */
    protected FormFilling() {
        this(List.of(), null);
    }

    @Inject
    public FormFilling(@Any Instance<FormPart> parts, AttributeFields attributes) {
        this(parts.stream().toList(), attributes);
    }

    FormFilling(List<FormPart> parts, AttributeFields attributes) {
        this.parts = List.copyOf(parts);
        this.attributes = attributes;
    }

    public TypedForm filled(Post post) {
        return completed(TypedForm.empty(), post);
    }

    /** What somebody typed, with the fields that it lacks: those that its kind has today, say. */
    public TypedForm completed(TypedForm typed, Post post) {
        TypedForm form = typed.has(TypedForm.KIND) ? typed : typed.with(TypedForm.KIND, post.kind());
        for (FormPart part : parts) {
            form = part.isShownIn(form) ? form : part.filled(form, post);
        }
        return attributes.filled(form, post);
    }
}
