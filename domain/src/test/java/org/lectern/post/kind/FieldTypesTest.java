package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.kind.KindsOfASite.aField;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.problem.Violation;

/** Which values each type takes. */
class FieldTypesTest {
    private final KindsOfASite site = new KindsOfASite();

    static Stream<Arguments> rightValues() {
        return Stream.of(rightTexts(), rightNumbersAndTimes(), rightChoices(), rightObjects())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> rightTexts() {
        return Stream.of(
                right("text", Document.empty(), "", "one line", "a \"b\" \\ 😀", null),
                right("text", Document.of("multiline", true), "two\nlines"),
                right("text", Document.of("min", 2).with("max", 3), "ab", "😀😀😀"),
                right("markdown", Document.of("max", 10), "# Hi\n\nyou"),
                right(
                        "url",
                        Document.empty(),
                        "https://example.org/a?b=c#d",
                        "mailto:a@example.org",
                        "https://é.example/ü"),
                right("url", Document.of("relative", true), "/here/there", "https://example.org"));
    }

    private static Stream<Arguments> rightNumbersAndTimes() {
        return Stream.of(
                right("number", Document.empty(), 1, -5L, 2.5, new BigDecimal("12345678901234567890.5"), null),
                right("number", Document.of("min", 1).with("max", 5), 1, 5, 2.5),
                right("number", Document.of("whole", true), 3, 3.0, new BigDecimal("4.00")),
                right("boolean", Document.empty(), true, false),
                right("date", Document.empty(), "2025-05-16", "2024-02-29", "0001-01-01"),
                right(
                        "instant",
                        Document.empty(),
                        "2025-05-16T09:12:44Z",
                        "2025-05-16T11:12:44.123456+02:00",
                        Instant.parse("2025-05-16T09:12:44Z")));
    }

    private static Stream<Arguments> rightChoices() {
        return Stream.of(
                right("enumeration", Document.of("values", List.of("a", "b c")), "a", "b c", null),
                right("list", Document.of("of", Document.of("type", "number")), List.of(), List.of(1, 2.5), null),
                right(
                        "list",
                        Document.of("of", Document.of("type", "text"))
                                .with("min", 1)
                                .with("max", 2)
                                .with("unique", true),
                        List.of("a"),
                        List.of("a", "b")),
                right(
                        "group",
                        Document.of(
                                "fields", List.of(aField("a", "text").with("required", true), aField("b", "number"))),
                        Document.of("a", "x"),
                        Document.of("a", "x").with("b", null).with("more", List.of(1))));
    }

    private static Stream<Arguments> rightObjects() {
        Document place = Document.of("latitude", 53.2).with("longitude", 6);
        return Stream.of(
                right("reference", Document.of("to", "post"), Document.of("id", "01JVB4ZK9X2M5T7Q8R6S3W0YEC")),
                right(
                        "reference",
                        Document.of("to", "person"),
                        Document.of("slug", "ann-lee").with("name", "Ann Lee"),
                        Document.of("slug", "语言")),
                right("reference", Document.of("to", "tag"), "python", "c-plus-plus"),
                right(
                        "place",
                        Document.empty(),
                        place,
                        place.with("name", "Groningen").with("address", "A\nB")),
                right(
                        "image",
                        Document.empty(),
                        Document.of("url", "/images/1"),
                        Document.of("url", "https://example.org/a.png")
                                .with("alt", null)
                                .with("caption", "C")),
                right(
                        "image",
                        Document.of("altRequired", true),
                        Document.of("url", "/a").with("alt", "A")));
    }

    @ParameterizedTest
    @MethodSource("rightValues")
    void rightValuesAreTaken(String type, Document settings, List<Object> values) {
        site.declare("kind", field(type, settings));

        for (Object value : values) {
            assertThat(faults(value)).as("%s", value).isEmpty();
        }
    }

    @Test
    void whatOnlyTheStoreKnowsIsNoValueOfAnyType() {
        site.declare("kind", field("number", Document.empty()), aField("y", "boolean"), aField("z", "date"));
        Document attributes = Document.of("x", new Foreign("65f0", "native"))
                .with("y", new Binary(0, new byte[] {1}))
                .with("z", Instant.EPOCH);

        assertThat(site.kinds().compiled("kind").orElseThrow().faults(attributes))
                .extracting(Violation::pointer)
                .containsExactly("/attributes/x", "/attributes/y", "/attributes/z");
    }

    @Test
    void aRequiredFieldIsMissedByItsLabelAndNullIsNoValue() {
        site.declare("kind", aField("rating", "number").with("label", "Stars").with("required", true));
        CompiledKind kind = site.kinds().compiled("kind").orElseThrow();
        Violation missing = new Violation("/attributes/rating", "is missing (Stars); it has to be a number");

        assertThat(kind.faults(Document.empty())).containsExactly(missing);
        assertThat(kind.faults(Document.of("rating", null))).containsExactly(missing);
        assertThat(kind.faults(Document.of("rating", 0))).isEmpty();
    }

    @Test
    void allFaultsComeAtOnceAndNamesAreEscapedInPointers() {
        site.declare(
                "kind", aField("a", "number"), field("group", Document.of("fields", List.of(aField("b", "date")))));
        CompiledKind kind = site.kinds().compiled("kind").orElseThrow();

        assertThat(kind.faults(
                        Document.of("a", "1").with("x", Document.of("b", 2)).with("c/d~", 3)))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/attributes/a", "/attributes/x/b");
    }

    private List<Violation> faults(Object value) {
        return site.kinds().compiled("kind").orElseThrow().faults(Document.of("x", value));
    }

    private static Document field(String type, Document settings) {
        Document field = aField("x", type);
        for (var setting : settings.fields().entrySet()) {
            field = field.with(setting.getKey(), setting.getValue());
        }
        return field;
    }

    private static Arguments right(String type, Document settings, Object... values) {
        return Arguments.of(type, settings, Arrays.asList(values));
    }
}
