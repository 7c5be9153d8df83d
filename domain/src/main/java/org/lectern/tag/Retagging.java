package org.lectern.tag;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.PostFields;

/** Puts one tag in the place of another. Each tag stands once afterwards, where it stood first. */
public record Retagging(String tag, String by) {
    public Document of(Document post) {
        if (!post.texts(PostFields.TAGS).contains(tag)) {
            return post;
        }
        List<?> tags = post.list(PostFields.TAGS).stream()
                .map(each -> tag.equals(each) ? by : each)
                .distinct()
                .toList();
        return post.with(PostFields.TAGS, tags);
    }
}
