package org.lectern.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * The part of a post that people write, in the one shape that the API, the editor and importers share: core fields of their proper types,
 * absent where the post has none, and the attributes. What another program stored in an unexpected type does not show here.
 */
public final class PostShape {
    private PostShape() {}

    public static Document of(Post post) {
        Document stored = post.document();
        return Document.build()
                .with(PostFields.KIND, post.kind())
                .withAny(PostFields.SLUG, post.slug().or(() -> Trash.slugBefore(post)))
                .with(PostFields.STATUS, post.status().text())
                .withAny(PostFields.LANGUAGE, post.language())
                .withAny(PostFields.TITLE, post.title())
                .withAny(PostFields.SUMMARY, post.summary())
                .withAny(PostFields.PUBLISHED, post.published())
                .withAny(PostFields.AUTHORS, nonEmpty(stored.documents(PostFields.AUTHORS)))
                .withAny(PostFields.TAGS, nonEmpty(post.tags()))
                .withAny(PostFields.EVENT, stored.document(PostFields.EVENT))
                .withAny(PostFields.TALK, stored.document(PostFields.TALK))
                .withAny(PostFields.PART_OF, stored.document(PostFields.PART_OF))
                .withAny(PostFields.CONTENT, content(post))
                .withAny(PostFields.IMAGES, nonEmpty(stored.documents(PostFields.IMAGES)))
                .withAny(PostFields.LINKS, nonEmpty(stored.texts(PostFields.LINKS)))
                .withAny(PostFields.CORRECTIONS, nonEmpty(stored.documents(PostFields.CORRECTIONS)))
                .with(PostFields.ATTRIBUTES, post.attributes())
                .done();
    }

    private static Optional<Document> content(Post post) {
        Document known = post.document().document(PostFields.CONTENT).orElse(Document.empty());
        return post.content()
                .map(content -> known.with("format", content.format()).with("source", content.source()));
    }

    private static <T> Optional<List<T>> nonEmpty(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(values));
    }
}
