package org.lectern.post;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * One document that people read: a typed view of it, which reads what it knows and leaves the rest alone.
 *
 * <p>The document may have been written by any program. What is missing is empty, and what has an unexpected type counts as missing; so
 * nothing here throws because of what a document holds.
 *
 * @param version grows by one with every change; 0 where the document has none
 * @param document everything but id and version, exactly as stored
 */
public record Post(PostId id, long version, Document document) {
    public Post {
        Objects.requireNonNull(id);
        Objects.requireNonNull(document);
    }

    public String kind() {
        return document.text(PostFields.KIND).orElse("entry");
    }

    public Optional<String> slug() {
        return document.text(PostFields.SLUG);
    }

    /** As stored; a document that states none is a draft, so that nothing is shown by mistake. */
    public Status status() {
        return document.text(PostFields.STATUS).flatMap(Status::parse).orElse(Status.DRAFT);
    }

    /** What the post is at this instant: a published one whose time has not come is scheduled. */
    public Status statusAt(Instant now) {
        boolean waits = status() == Status.PUBLISHED
                && published().filter(now::isBefore).isPresent();
        return waits ? Status.SCHEDULED : status();
    }

    /** Whether anybody may read it. A published post without a date is shown, behind all that have one. */
    public boolean isVisibleAt(Instant now) {
        return statusAt(now) == Status.PUBLISHED
                && document.value(PostFields.PUBLISHED)
                        .map(Instant.class::isInstance)
                        .orElse(true);
    }

    /** Whether the post was scheduled and nobody has told the world yet that it is out. */
    public boolean isDue() {
        return document.instant(PostFields.DUE).isPresent();
    }

    /** What was wrong with the post, oldest first as stored. */
    public List<Correction> corrections() {
        return document.documents(PostFields.CORRECTIONS).stream()
                .map(Correction::of)
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<String> title() {
        return document.text(PostFields.TITLE);
    }

    public Optional<String> summary() {
        return document.text(PostFields.SUMMARY);
    }

    public Optional<String> language() {
        return document.text(PostFields.LANGUAGE);
    }

    public Optional<Instant> published() {
        return document.instant(PostFields.PUBLISHED);
    }

    public Optional<Instant> modified() {
        return document.instant(PostFields.MODIFIED);
    }

    public List<String> tags() {
        return document.texts(PostFields.TAGS);
    }

    public List<Named> authors() {
        return named(document.documents(PostFields.AUTHORS));
    }

    public Optional<Named> event() {
        return document.document(PostFields.EVENT).flatMap(Named::of);
    }

    public List<Named> speakers() {
        return document.document(PostFields.TALK)
                .map(talk -> named(talk.documents("speakers")))
                .orElse(List.of());
    }

    /** The text, where there is one; a bare string in its place counts as Markdown. */
    public Optional<Content> content() {
        return Content.of(document);
    }

    /** Everything that is no core field: the attributes, then what another program put beside the core fields. */
    public Document attributes() {
        return attributesOf(document);
    }

    /** Like {@link #attributes()}, of a post's document. */
    public static Document attributesOf(Document document) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        document.document(PostFields.ATTRIBUTES).ifPresent(declared -> attributes.putAll(declared.fields()));
        document.fields().forEach((name, value) -> {
            if (!PostFields.isCore(name) && !attributes.containsKey(name)) {
                attributes.put(name, value);
            }
        });
        return Document.of(attributes);
    }

    /** What a list calls the post: its title, else what its address says. */
    public String label() {
        return title().or(this::slug).orElseGet(id::text);
    }

    private static List<Named> named(List<Document> documents) {
        return documents.stream().map(Named::of).flatMap(Optional::stream).toList();
    }
}
