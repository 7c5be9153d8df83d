package org.lectern.exporting.archive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.importing.file.Unreadable;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;

/**
 * A post, or one version of it, as it stands in the archive: {@code {"id", "version", "revisions", "text", "document"}}.
 *
 * @param document everything but id, version and what is reckoned from it. Where {@code text} is said, the post's text stands in the file of this name beside this one,
 *     and the name in the text's place
 */
public record PostFile(Post post, List<Long> revisions, Optional<String> text) {
    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String REVISIONS = "revisions";
    private static final String TEXT = "text";
    private static final String DOCUMENT = "document";
    private static final String SOURCE = "source";
    private static final long END_OF_VERSIONS = 1L << 53;
    private static final int LONGEST_ID = 1_000;

    public PostFile {
        revisions = List.copyOf(revisions);
    }

    /** A former version, with its text in it. */
    static PostFile former(Post post) {
        return new PostFile(post, List.of(), Optional.empty());
    }

    /** The newest version, its text in a file of its own. */
    static PostFile newest(Post post, List<Long> revisions) {
        Optional<String> name = sourceOf(post.document())
                .filter(source -> !source.isEmpty())
                .map(source ->
                        "text." + extension(post.content().map(Content::format).orElse("")));
        Document document = name.map(each -> withSource(post.document(), each)).orElse(post.document());
        return new PostFile(new Post(post.id(), post.version(), document), revisions, name);
    }

    Document written() {
        List<Number> versions = revisions.stream().map(Numbers::small).toList();
        return Document.of(ID, post.id().value())
                .with(VERSION, Numbers.small(post.version()))
                .withOptional(REVISIONS, Optional.of(versions).filter(all -> !all.isEmpty()))
                .withOptional(TEXT, text)
                .with(DOCUMENT, post.document().without(PostFields.RECKONED));
    }

    public static PostFile read(byte[] bytes) throws Unreadable {
        Document file = ExactJson.read(bytes);
        Object id = file.fields().get(ID);
        Optional<Long> version = file.number(VERSION).filter(each -> each >= 0 && each < END_OF_VERSIONS);
        if (!isId(id) || version.isEmpty() || file.document(DOCUMENT).isEmpty()) {
            throw new Unreadable("states no post: it has to have id, version and document");
        }
        List<Long> revisions = file.list(REVISIONS).stream()
                .filter(each -> each instanceof Integer || each instanceof Long)
                .map(each -> ((Number) each).longValue())
                .filter(each -> each >= 0 && each < version.get())
                .sorted()
                .distinct()
                .toList();
        Post post =
                new Post(new PostId(id), version.get(), file.document(DOCUMENT).get());
        return new PostFile(post, revisions, file.text(TEXT));
    }

    /** The post with this text, which stood beside it. */
    public Post with(String source) {
        return new Post(post.id(), post.version(), withSource(post.document(), source));
    }

    /** The text of a post's content, as the document has it. */
    static Optional<String> sourceOf(Document document) {
        return document.text(PostFields.CONTENT)
                .or(() -> document.document(PostFields.CONTENT).flatMap(content -> content.text(SOURCE)));
    }

    private static Document withSource(Document document, String source) {
        Optional<Document> content = document.document(PostFields.CONTENT);
        Object changed = content.isPresent() ? content.get().with(SOURCE, source) : source;
        return document.with(PostFields.CONTENT, changed);
    }

    private static boolean isId(Object id) {
        boolean isShortText = id instanceof String text && text.length() <= LONGEST_ID;
        return isShortText
                || id instanceof Integer
                || id instanceof Long
                || id instanceof Double
                || id instanceof BigDecimal
                || id instanceof Foreign;
    }

    private static String extension(String format) {
        return switch (format) {
            case Content.MARKDOWN -> "md";
            case "html" -> "html";
            default -> "txt";
        };
    }
}
