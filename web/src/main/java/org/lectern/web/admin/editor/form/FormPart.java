package org.lectern.web.admin.editor.form;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.problem.Violation;

/** A group of fields in the editor. One class per group, found by CDI. */
interface FormPart {
    /** Whether the form has this group's fields. */
    boolean isShownIn(TypedForm form);

    /** The form with the fields that show this group of the post. */
    TypedForm filled(TypedForm form, Post post);

    /**
     * The shape with what the form says of this group. What the form does not show, and what nobody changed, stays as it is in the shape.
     *
     * @param shape the former post's, as {@link org.lectern.post.PostShape} has it
     * @param former with the exact values
     * @param violations where to add what can't be read
     */
    Document read(Document shape, TypedForm form, Post former, List<Violation> violations);
}
