package org.lectern.web.admin.editor;

import java.util.List;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;

/** A reading that is not certain, as the editor shows it. @param field such as {@code talk.speakers} */
public record FieldDoubt(String field, String label, String reason) {
    static List<FieldDoubt> of(Post post) {
        return OpenQuestions.doubts(post).stream()
                .map(doubt -> new FieldDoubt(doubt.field(), FieldLabel.of(doubt.field()), doubt.reason()))
                .toList();
    }
}
