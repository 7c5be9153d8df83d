package org.lectern.web.admin.editor;

import java.util.Optional;
import org.lectern.post.Post;
import org.lectern.post.unsaved.UnsavedText;
import org.lectern.web.admin.editor.form.TypedForm;
import org.lectern.web.admin.editor.merge.FormMerge;

/**
 * A post as somebody finds it in the editor.
 *
 * @param id of the post, or the one that it is to get
 * @param post as it is stored; empty: it is new, or somebody deleted it
 * @param version that a save of this form is to replace
 * @param unsaved what the person had typed and not saved
 * @param merge of that with what somebody else saved meanwhile
 */
public record OpenedForm(
        String id,
        Optional<Post> post,
        long version,
        TypedForm form,
        Optional<UnsavedText> unsaved,
        Optional<FormMerge> merge) {
    public boolean isFresh() {
        return post.isEmpty();
    }

    /** Whether there was a post when the person began to type. */
    public boolean wasDeleted() {
        return post.isEmpty() && unsaved.filter(text -> text.version() > 0).isPresent();
    }

    public long turn() {
        return unsaved.map(UnsavedText::turn).orElse(0L);
    }
}
