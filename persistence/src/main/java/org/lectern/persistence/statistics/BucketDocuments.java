package org.lectern.persistence.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.statistics.Amount;
import org.lectern.statistics.Aspect;
import org.lectern.statistics.Bucket;
import org.lectern.statistics.Counts;
import org.lectern.statistics.Period;
import org.lectern.statistics.Span;

/**
 * Buckets as documents: {@code {posts: 3, words: 900, tags: <bytes>, kinds: <bytes>, languages: <bytes>, events: <bytes>, people: <bytes>, first: <date>, last: <date>, parts: [{period:
 * "2025-05", version: 7, posts: 3, words: 900, first: <date>, last: <date>}]}}, the bytes being those of {@link CountBytes}.
 */
final class BucketDocuments {
    private static final String POSTS = "posts";
    private static final String WORDS = "words";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    private BucketDocuments() {}

    static Document document(Bucket bucket) {
        Counts counts = bucket.counts();
        Document document = Document.of(POSTS, counts.posts()).with(WORDS, counts.words());
        for (Aspect aspect : Aspect.values()) {
            document = document.with(field(aspect), new Binary(0, CountBytes.of(counts.by(aspect))));
        }
        document = document.withOptional(FIRST, bucket.dates().map(Span::first))
                .withOptional(LAST, bucket.dates().map(Span::last));
        return bucket.parts().isEmpty() ? document : document.with("parts", parts(bucket.parts()));
    }

    static Bucket bucket(Period period, long version, Document document) {
        Counts counts = new Counts(
                document.number(POSTS).orElse(0L),
                document.number(WORDS).orElse(0L),
                Arrays.stream(Aspect.values())
                        .collect(Collectors.toMap(Function.identity(), aspect -> named(document, field(aspect)))));
        Map<Period, Bucket.Part> parts = new HashMap<>();
        document.documents("parts")
                .forEach(part -> parts.put(Period.parse(part.text("period").orElseThrow()), part(part)));
        return new Bucket(period, version, counts, dates(document), parts);
    }

    private static String field(Aspect aspect) {
        return switch (aspect) {
            case TAG -> "tags";
            case KIND -> "kinds";
            case LANGUAGE -> "languages";
            case EVENT -> "events";
            case PERSON -> "people";
        };
    }

    private static Map<String, Long> named(Document document, String field) {
        return document.value(field)
                .filter(Binary.class::isInstance)
                .map(bytes -> CountBytes.counts(((Binary) bytes).bytes()))
                .orElse(Map.of());
    }

    private static List<Document> parts(Map<Period, Bucket.Part> parts) {
        List<Document> documents = new ArrayList<>();
        parts.forEach((period, part) -> documents.add(Document.of("period", period.key())
                .with("version", part.version())
                .with(POSTS, part.amount().posts())
                .with(WORDS, part.amount().words())
                .withOptional(FIRST, part.dates().map(Span::first))
                .withOptional(LAST, part.dates().map(Span::last))));
        return documents;
    }

    private static Bucket.Part part(Document part) {
        return new Bucket.Part(
                part.number("version").orElse(0L),
                new Amount(part.number(POSTS).orElse(0L), part.number(WORDS).orElse(0L)),
                dates(part));
    }

    private static Optional<Span> dates(Document document) {
        Optional<Instant> last = document.instant(LAST);
        return document.instant(FIRST).flatMap(first -> last.map(end -> new Span(first, end)));
    }
}
