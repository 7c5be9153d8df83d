package org.lectern.persistence.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.statistics.Bucket;
import org.lectern.statistics.Counts;
import org.lectern.statistics.Period;
import org.lectern.statistics.Span;

/**
 * Buckets as documents: {@code {posts: 3, tags: {names: ["a.b", "c"], posts: [2, 3]}, ..., parts: [{period: "2025-05",
 * version: 7, ...}]}}. A tag may be any text and a field's name may not, so names are values; two lists take a third of the space of a
 * list of pairs.
 */
final class BucketDocuments {
    private static final String POSTS = "posts";
    private static final String NAMES = "names";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    private BucketDocuments() {}

    static Document document(Bucket bucket) {
        Counts counts = bucket.counts();
        Document document = Document.of(POSTS, counts.posts())
                .with("tags", named(counts.tags()))
                .with("kinds", named(counts.kinds()))
                .with("languages", named(counts.languages()))
                .withOptional(FIRST, bucket.dates().map(Span::first))
                .withOptional(LAST, bucket.dates().map(Span::last));
        return bucket.parts().isEmpty() ? document : document.with("parts", parts(bucket.parts()));
    }

    static Bucket bucket(Period period, long version, Document document) {
        Counts counts = new Counts(
                document.number(POSTS).orElse(0L),
                named(document, "tags"),
                named(document, "kinds"),
                named(document, "languages"));
        Map<Period, Bucket.Part> parts = new HashMap<>();
        document.documents("parts")
                .forEach(part -> parts.put(Period.parse(part.text("period").orElseThrow()), part(part)));
        return new Bucket(period, version, counts, dates(document), parts);
    }

    private static Document named(Map<String, Long> counts) {
        return Document.of(NAMES, List.copyOf(counts.keySet())).with(POSTS, List.copyOf(counts.values()));
    }

    private static Map<String, Long> named(Document document, String field) {
        Document named = document.document(field).orElse(Document.empty());
        List<?> names = named.list(NAMES);
        List<?> posts = named.list(POSTS);
        Map<String, Long> counts = new HashMap<>(names.size() * 2);
        for (int i = 0; i < names.size(); i++) {
            counts.put((String) names.get(i), ((Number) posts.get(i)).longValue());
        }
        return counts;
    }

    private static List<Document> parts(Map<Period, Bucket.Part> parts) {
        List<Document> documents = new ArrayList<>();
        parts.forEach((period, part) -> documents.add(Document.of("period", period.key())
                .with("version", part.version())
                .with(POSTS, part.posts())
                .withOptional(FIRST, part.dates().map(Span::first))
                .withOptional(LAST, part.dates().map(Span::last))));
        return documents;
    }

    private static Bucket.Part part(Document part) {
        return new Bucket.Part(
                part.number("version").orElse(0L), part.number(POSTS).orElse(0L), dates(part));
    }

    private static Optional<Span> dates(Document document) {
        Optional<Instant> last = document.instant(LAST);
        return document.instant(FIRST).flatMap(first -> last.map(end -> new Span(first, end)));
    }
}
