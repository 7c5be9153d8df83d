package org.lectern.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.document.Retyping;

/**
 * What somebody wants a post to be: checked, in the shape of {@link PostShape}. Made by {@link PostDrafts}.
 *
 * @param stated the names that were given, be it as null: what is not stated keeps its place where dropping it would do harm
 */
public record PostDraft(Document shape, Set<String> stated) {
    /** What a post keeps unless something else is said: leaving them out is no wish to unpublish a post or to move it. */
    private static final List<String> KEPT =
            List.of(PostFields.KIND, PostFields.SLUG, PostFields.STATUS, PostFields.PUBLISHED);

    private static final String VALUE = "value";
    private static final String LITERAL = "literal";

    private static final List<String> WRITTEN = List.of(
            PostFields.KIND,
            PostFields.SLUG,
            PostFields.STATUS,
            PostFields.LANGUAGE,
            PostFields.TITLE,
            PostFields.SUMMARY,
            PostFields.PUBLISHED,
            PostFields.AUTHORS,
            PostFields.TAGS,
            PostFields.EVENT,
            PostFields.TALK,
            PostFields.PART_OF,
            PostFields.CONTENT,
            PostFields.IMAGES,
            PostFields.LINKS,
            PostFields.CORRECTIONS);

    /** The document of a new post, its fields in their usual order. */
    Document newDocument() {
        return appliedTo(new Post(PostId.of(""), 0, Document.empty()));
    }

    /** The post's document with this draft in its place; what nobody changed stays as it is stored, in its place, order and type. */
    Document appliedTo(Post former) {
        Document formerShape = former.document().isEmpty() ? Document.empty() : comparable(PostShape.of(former));
        Document result = former.document();
        for (String name : WRITTEN) {
            boolean keeps = KEPT.contains(name) && !stated.contains(name);
            Object wanted = wanted(name, former);
            if (!keeps && !Objects.equals(wanted, formerShape.fields().get(name))) {
                result = wanted == null
                        ? result.without(name)
                        : result.with(name, retyped(wanted, result.fields().get(name)));
            }
        }
        return withAttributes(result, former);
    }

    /** How a part stood in the text that it was cut out of is shown to nobody; it stays as long as it is a part of the same whole. */
    private Object wanted(String name, Post former) {
        Object wanted = shape.fields().get(name);
        Document before = former.document().document(PostFields.PART_OF).orElse(Document.empty());
        boolean staysPart = name.equals(PostFields.PART_OF)
                && wanted instanceof Document now
                && !now.has(LITERAL)
                && now.text("id").equals(before.text("id"));
        return staysPart ? ((Document) wanted).withOptional(LITERAL, before.document(LITERAL)) : wanted;
    }

    /** Another program's tags may be no slugs; they stay as they are as long as they mean the same. */
    private static Document comparable(Document shape) {
        List<String> tags = shape.texts(PostFields.TAGS).stream()
                .map(tag -> Slug.from(tag).map(Slug::text).orElse(tag))
                .distinct()
                .toList();
        return tags.isEmpty() ? shape : shape.with(PostFields.TAGS, tags);
    }

    private static Object retyped(Object wanted, Object stored) {
        return Retyping.of(Document.of(VALUE, wanted), Document.of(VALUE, stored))
                .fields()
                .get(VALUE);
    }

    /** An attribute stays where it stood: beside the core fields if another program put it there. */
    private Document withAttributes(Document document, Post former) {
        Document wanted = shape.document(PostFields.ATTRIBUTES).orElse(Document.empty());
        wanted = Retyping.of(wanted, former.attributes());
        Document declared = document.document(PostFields.ATTRIBUTES).orElse(Document.empty());
        Map<String, Object> inside = new LinkedHashMap<>();
        Document result = document;
        for (String name : document.names()) {
            boolean outside = !PostFields.isCore(name) && !declared.has(name);
            if (outside && !wanted.has(name)) {
                result = result.without(name);
            }
        }
        for (var field : wanted.fields().entrySet()) {
            String name = field.getKey();
            if (document.has(name) && !PostFields.isCore(name) && !declared.has(name)) {
                result = result.with(name, field.getValue());
            } else {
                inside.put(name, field.getValue());
            }
        }
        boolean unchanged = Document.of(inside).equals(declared);
        return unchanged ? result : result.with(PostFields.ATTRIBUTES, inside);
    }
}
