package org.lectern.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.document.Document;

/** Makes posts for tests: {@code aPost().taggedWith("python").publishedAt(MAY_1).build()}. */
public final class PostBuilder {
    private PostId id = PostId.next();
    private long version;
    private Document document =
            Document.of(PostFields.TITLE, "A post").with(PostFields.STATUS, Status.PUBLISHED.text());

    private PostBuilder() {}

    /** A published post without a date, with a new id, a title and nothing else. */
    public static PostBuilder aPost() {
        return new PostBuilder();
    }

    public PostBuilder withId(PostId id) {
        this.id = id;
        return this;
    }

    public PostBuilder withId(String id) {
        return withId(PostId.of(id));
    }

    public PostBuilder withVersion(long version) {
        this.version = version;
        return this;
    }

    public PostBuilder with(String field, Object value) {
        document = document.with(field, value);
        return this;
    }

    public PostBuilder without(String field) {
        document = document.without(field);
        return this;
    }

    public PostBuilder titled(String title) {
        return with(PostFields.TITLE, title);
    }

    public PostBuilder withSlug(String slug) {
        return with(PostFields.SLUG, slug);
    }

    public PostBuilder ofKind(String kind) {
        return with(PostFields.KIND, kind);
    }

    public PostBuilder inLanguage(String language) {
        return with(PostFields.LANGUAGE, language);
    }

    public PostBuilder withStatus(Status status) {
        return with(PostFields.STATUS, status.text());
    }

    public PostBuilder draft() {
        return withStatus(Status.DRAFT);
    }

    public PostBuilder publishedAt(Instant published) {
        return with(PostFields.PUBLISHED, published);
    }

    /** At an instant such as {@code 2025-05-16T00:00:00Z}. */
    public PostBuilder publishedAt(String published) {
        return publishedAt(Instant.parse(published));
    }

    public PostBuilder modifiedAt(Instant modified) {
        return with(PostFields.MODIFIED, modified);
    }

    public PostBuilder taggedWith(String... tags) {
        return with(PostFields.TAGS, List.of(tags));
    }

    public PostBuilder by(String slug, String name) {
        return with(PostFields.AUTHORS, List.of(Map.of("slug", slug, "name", name)));
    }

    public PostBuilder spokenBy(String slug, String name) {
        return with(PostFields.TALK, Document.of("speakers", List.of(Map.of("slug", slug, "name", name))));
    }

    public PostBuilder atEvent(String slug, String name) {
        return with(PostFields.EVENT, Document.of("slug", slug).with("name", name));
    }

    public PostBuilder partOf(Post whole) {
        return with(PostFields.PART_OF, Document.of("id", whole.id().text()));
    }

    public PostBuilder withMarkdown(String source) {
        return with(PostFields.CONTENT, Document.of("format", Content.MARKDOWN).with("source", source));
    }

    public PostBuilder withAttribute(String name, Object value) {
        Document attributes = document.document(PostFields.ATTRIBUTES).orElse(Document.empty());
        return with(PostFields.ATTRIBUTES, attributes.with(name, value));
    }

    public PostBuilder importedFrom(String importId, String path, String hash) {
        return with(
                PostFields.SOURCE,
                Document.of("import", importId).with("path", path).with("hash", hash));
    }

    public Post build() {
        return new Post(id, version, document);
    }

    /** So many of them, each with an id of its own, in the order of their ids. */
    public List<Post> times(int count) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posts.add(new Post(PostId.next(), version, document));
        }
        return posts;
    }
}
