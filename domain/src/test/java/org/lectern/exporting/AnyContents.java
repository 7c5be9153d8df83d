package org.lectern.exporting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.post.Post;
import org.lectern.post.PostId;

/** Arbitrary documents, and posts with their history, of the kinds that make trouble. */
public final class AnyContents {
    private AnyContents() {}

    public static Arbitrary<Document> documents() {
        Arbitrary<Object> leaves = leaves();
        Arbitrary<Object> nested = Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves,
                () -> document(leaves).list().ofMaxSize(3).map(list -> list),
                () -> leaves.list().ofMaxSize(4).map(list -> list),
                () -> document(document(leaves).map(each -> each)).map(each -> each),
                () -> document(leaves).map(each -> each));
        return document(nested);
    }

    private static Arbitrary<Document> document(Arbitrary<Object> values) {
        Arbitrary<List<String>> names = Arbitraries.oneOf(
                        text(),
                        Arbitraries.of(
                                "a.b", "0", "", "$x", "$date", "$document", "$foreign", "a", "text", "__proto__"))
                .filter(name -> name.indexOf('\0') < 0)
                .list()
                .uniqueElements()
                .ofMaxSize(4);
        return Combinators.combine(names, values.list().ofSize(4)).as((keys, each) -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                fields.put(keys.get(i), each.get(i));
            }
            return Document.of(fields);
        });
    }

    private static Arbitrary<Object> leaves() {
        return Arbitraries.oneOf(List.of(
                text().map(each -> each),
                Arbitraries.integers().map(each -> each),
                Arbitraries.longs().map(each -> each),
                Arbitraries.longs().between(-5, 5).map(each -> each),
                Arbitraries.oneOf(
                                Arbitraries.doubles(),
                                Arbitraries.of(
                                        Double.NaN, -0.0, 1.0, 1e300, Double.NEGATIVE_INFINITY, Double.MIN_VALUE))
                        .map(each -> each),
                Combinators.combine(
                                Arbitraries.bigIntegers()
                                        .between(BigInteger.TEN.pow(33).negate(), BigInteger.TEN.pow(33)),
                                Arbitraries.integers().between(-50, 50))
                        .as(BigDecimal::new)
                        .map(each -> each),
                Arbitraries.of(true, false).map(each -> each),
                Arbitraries.longs()
                        .between(-100_000_000_000_000L, 300_000_000_000_000L)
                        .map(Instant::ofEpochMilli)
                        .map(each -> each),
                Combinators.combine(
                                Arbitraries.of(0, 5, 128, 255),
                                Arbitraries.bytes().array(byte[].class).ofMaxSize(20))
                        .as(Binary::new)
                        .map(each -> each),
                Arbitraries.of("65f0c0ffee65f0c0ffee65f0", "{\"$minKey\": 1}", "{\"$timestamp\": {\"t\": 7, \"i\": 8}}")
                        .map(text -> new Foreign(text, text))
                        .map(each -> each),
                Arbitraries.create(() -> null)));
    }

    /** The versions of one post, the newest last; some may be missing in between. */
    public static Arbitrary<List<Post>> histories(Arbitrary<Document> documents) {
        Arbitrary<Object> ids = Arbitraries.oneOf(List.of(
                Arbitraries.create(() -> PostId.next().value()),
                Arbitraries.integers().map(each -> each),
                text().filter(each -> !each.isEmpty()).map(each -> each),
                Arbitraries.of("a", "A", "../../etc/passwd", "con", "x".repeat(300), "\u05e9\u05dc\u05d5\u05dd")
                        .map(each -> each),
                Arbitraries.integers()
                        .between(0, 0xFFFF)
                        .map(each -> String.format("65f0c0ffee65f0c0ffee%04x", each))
                        .map(each -> new Foreign(each, each))));
        Arbitrary<List<Integer>> versions = Arbitraries.integers()
                .between(0, 40)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5);
        return Combinators.combine(
                        ids,
                        versions,
                        Combinators.combine(documents, known())
                                .as(Document::withAll)
                                .list()
                                .ofSize(5))
                .as((id, numbers, all) -> {
                    List<Integer> sorted = numbers.stream().sorted().toList();
                    List<Post> history = new ArrayList<>();
                    for (int i = 0; i < sorted.size(); i++) {
                        history.add(new Post(new PostId(id), sorted.get(i), all.get(i)));
                    }
                    return history;
                });
    }

    /** What posts have, rightly or not. */
    private static Arbitrary<Document> known() {
        Arbitrary<Object> contents = Arbitraries.oneOf(
                text().map(source -> Document.of("format", "markdown").with("source", source)),
                text().map(source ->
                        Document.of("source", source).with("format", "html").with("more", 1L)),
                text().map(source -> Document.of("format", 7).with("source", source)),
                text().map(each -> each),
                Arbitraries.just("# Long\n".repeat(3_000)).map(source -> Document.of("source", source)));
        Arbitrary<Object> status = Arbitraries.of("published", "draft", "trash", "nonsense");
        Arbitrary<Object> published = Arbitraries.oneOf(
                Arbitraries.of("2025-05-16T09:12:44.123Z", "0001-01-01T00:00:00Z", "2999-12-31T23:59:59Z")
                        .map(Instant::parse),
                Arbitraries.of("-0044-03-15T00:00:00Z", "+12025-01-01T00:00:00Z")
                        .map(Instant::parse),
                Arbitraries.just("2025"));
        Arbitrary<Document> change = Arbitraries.of(
                Document.of("at", Instant.parse("2025-05-16T09:12:44Z"))
                        .with("by", "me")
                        .with("from", "api")
                        .with("why", "because"),
                Document.of("at", Instant.parse("2025-05-17T09:12:44Z"))
                        .with("by", "")
                        .with("from", "program"));
        return Combinators.combine(contents, status, published, change)
                .as((content, state, date, last) -> Document.of("content", content)
                        .with("status", state)
                        .with("published", date)
                        .with("formerSlugs", List.of("once"))
                        .with("trashed", Document.of("slug", "\u0441\u043b\u043e\u0432\u043e.x"))
                        .with("partOf", Document.of("id", "whole").with("position", 3))
                        .with("lastChange", last));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().ofMaxLength(12).filter(text -> !text.matches("(?s).*[\uD800-\uDFFF].*"));
    }
}
