package org.lectern.post;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.document.Fingerprint;

/**
 * What an import left for people to decide about a post: what the changed file says in fields that somebody changed here too, and readings
 * that are not certain. A question goes away by itself when somebody answers it by writing something else.
 */
public final class OpenQuestions {
    /** In a post's source: the fields that its file has otherwise. */
    public static final String PROPOSED = "proposed";

    private static final String DOUBTS = "doubts";
    private static final String CONFIRMED = "confirmed";

    private OpenQuestions() {}

    /**
     * @param field such as {@code talk.speakers}
     * @param reason a sentence
     */
    public record Doubt(String field, String reason) {
        private static Optional<Doubt> of(Document document) {
            return document.text("field")
                    .map(field -> new Doubt(field, document.text("reason").orElse("")));
        }

        private String topField() {
            return field.split("\\.", 2)[0];
        }
    }

    /** What the file says, by field; null where it no longer says anything. */
    public static Document proposed(Post post) {
        return source(post.document()).document(PROPOSED).orElse(Document.empty());
    }

    /** The document with these proposals in place of those that it has. */
    public static Document proposing(Document document, Document proposed) {
        Optional<Document> source = document.document(PostFields.SOURCE);
        Optional<Document> some = Optional.of(proposed).filter(each -> !each.isEmpty());
        return source.map(each -> document.with(PostFields.SOURCE, each.withOptional(PROPOSED, some)))
                .orElse(document);
    }

    /** The readings in doubt that the post has now; not those that only come with a proposed value. */
    public static List<Doubt> doubts(Post post) {
        Document proposed = proposed(post);
        return doubts(source(post.document()), DOUBTS).stream()
                .filter(doubt -> !proposed.has(doubt.topField()) || isSame(doubt, proposed, post.document()))
                .toList();
    }

    /** The document without proposals for these fields. What is dismissed takes its doubts with it. */
    public static Document settled(Document document, List<String> accepted, List<String> dismissed) {
        Document source = source(document);
        Document proposed = source.document(PROPOSED).orElse(Document.empty());
        Document left = proposed;
        for (String name : proposed.names()) {
            left = accepted.contains(name) || dismissed.contains(name) ? left.without(name) : left;
        }
        Document kept = source.withOptional(PROPOSED, Optional.of(left).filter(some -> !some.isEmpty()));
        Document next =
                doubting(kept, doubt -> !dismissed.contains(doubt.topField()) || isSame(doubt, proposed, document));
        return document.with(PostFields.SOURCE, next);
    }

    /** The document after somebody said of the readings of these fields that they are right. */
    public static Document confirmed(Document document, List<String> fields) {
        Document source = source(document);
        List<Document> confirmed = source.documents(DOUBTS).stream()
                .filter(doubt -> doubt.text("field").filter(fields::contains).isPresent())
                .toList();
        Document next = doubting(source, doubt -> !fields.contains(doubt.field()));
        return document.with(PostFields.SOURCE, next.with(CONFIRMED, joined(source.documents(CONFIRMED), confirmed)));
    }

    /**
     * The questions that are left when a changed file is read.
     *
     * @param source as the file has it now, with what is proposed
     * @param found what the file says
     */
    public static Document asked(Document source, Document found, Post stored) {
        Document former = source(stored.document());
        List<Doubt> known = doubts(former, CONFIRMED);
        Document proposed = source.document(PROPOSED).orElse(Document.empty());
        Set<String> typed = Source.of(stored).typed(stored);
        Document asked = doubting(source, doubt -> {
            boolean isSame = isSame(doubt, found, stored.document());
            boolean isOfOurs = !isSame && typed.contains(doubt.topField()) && !proposed.has(doubt.topField());
            return !isOfOurs && !(isSame && known.contains(doubt));
        });
        return asked.withOptional(CONFIRMED, former.value(CONFIRMED));
    }

    /** The document that somebody wrote in the former post's place, without the questions that it answers. */
    static Document afterEdit(Post former, Document document) {
        Document source = source(document);
        if (!source.has(PROPOSED) && !source.has(DOUBTS)) {
            return document;
        }
        Document proposed = source.document(PROPOSED).orElse(Document.empty());
        Document left = proposed;
        for (String name : proposed.names()) {
            left = document.value(name).equals(proposed.value(name)) ? left.without(name) : left;
        }
        Document open = left;
        Document kept = source.withOptional(PROPOSED, Optional.of(open).filter(some -> !some.isEmpty()));
        Post changed = new Post(former.id(), former.version(), document);
        Document next = doubting(
                kept,
                doubt -> open.has(doubt.topField())
                        || isSame(doubt, former.document(), document)
                        || isAsInFile(doubt, changed));
        return document.with(PostFields.SOURCE, next);
    }

    private static boolean isAsInFile(Doubt doubt, Post post) {
        Optional<String> now = post.document().value(doubt.topField()).map(Fingerprint::of);
        return now.isPresent() && now.equals(Source.of(post).said(doubt.topField()));
    }

    private static boolean isSame(Doubt doubt, Document some, Document others) {
        return value(some, doubt.field()).equals(value(others, doubt.field()));
    }

    private static Optional<Object> value(Document document, String field) {
        Optional<Object> value = Optional.of(document);
        for (String name : field.split("\\.")) {
            value = value.filter(Document.class::isInstance)
                    .map(Document.class::cast)
                    .flatMap(each -> each.value(name));
        }
        return value;
    }

    private static Document source(Document document) {
        return document.document(PostFields.SOURCE).orElse(Document.empty());
    }

    private static List<Doubt> doubts(Document source, String list) {
        return source.documents(list).stream()
                .map(Doubt::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Document doubting(Document source, Predicate<Doubt> isOpen) {
        List<Document> open = source.documents(DOUBTS).stream()
                .filter(each -> Doubt.of(each).filter(isOpen).isPresent())
                .toList();
        return source.withOptional(DOUBTS, Optional.of(open).filter(some -> !some.isEmpty()));
    }

    private static List<Document> joined(List<Document> some, List<Document> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
