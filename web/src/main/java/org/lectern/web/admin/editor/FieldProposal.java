package org.lectern.web.admin.editor;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.importing.review.FieldText;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** What the file of a post says in a field, beside what stands here. */
public record FieldProposal(String field, String label, String here, String file) {
    private static final int TALL = 10;

    static List<FieldProposal> of(Post post) {
        Document proposed = OpenQuestions.proposed(post);
        return proposed.names().stream()
                .map(field -> new FieldProposal(
                        field,
                        FieldLabel.of(field),
                        FieldText.of(field, post.document().value(field)),
                        FieldText.of(field, proposed.value(field))))
                .toList();
    }

    /** How tall its texts are shown. */
    public int rows() {
        return field.equals(PostFields.CONTENT) ? TALL : 2;
    }
}
