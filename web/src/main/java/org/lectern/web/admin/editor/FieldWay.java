package org.lectern.web.admin.editor;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.Source;

/** @param way how the field came to be as it is: read, derived or typed */
public record FieldWay(String label, String way) {
    static List<FieldWay> of(Post post) {
        Document ways = Source.of(post).ways(post);
        return ways.names().stream()
                .map(field ->
                        new FieldWay(FieldLabel.of(field), ways.text(field).orElse("")))
                .toList();
    }
}
