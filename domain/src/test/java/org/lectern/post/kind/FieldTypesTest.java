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

/** Which values each type takes, and what it says of those that it does not. */
class FieldTypesTest {
    private final KindsOfASite site = new KindsOfASite();

    static Stream<Arguments> rightValues() {
        Document place = Document.of("latitude", 53.2).with("longitude", 6);
        return Stream.of(
                right("text", Document.empty(), "", "one line", "a \"b\" \\ 😀", null),
                right("text", Document.of("multiline", true), "two\nlines"),
                right("text", Document.of("min", 2).with("max", 3), "ab", "😀😀😀"),
                right("markdown", Document.of("max", 10), "# Hi\n\nyou"),
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
                        Instant.parse("2025-05-16T09:12:44Z")),
                right(
                        "url",
                        Document.empty(),
                        "https://example.org/a?b=c#d",
                        "mailto:a@example.org",
                        "https://é.example/ü"),
                right("url", Document.of("relative", true), "/here/there", "https://example.org"),
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
                        Document.of("a", "x").with("b", null).with("more", List.of(1))),
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

    static Stream<Arguments> wrongValues() {
        Document place = Document.of("latitude", 53.2).with("longitude", 6);
        Document group =
                Document.of("fields", List.of(aField("a", "text").with("required", true), aField("b", "number")));
        return Stream.of(
                wrong("text", Document.empty(), 5, "", "has to be one line of text"),
                wrong("text", Document.empty(), "two\nlines", "", "has to be one line of text"),
                wrong("text", Document.empty(), "line\n", "", "has to be one line of text"),
                wrong("text", Document.empty(), List.of("a"), "", "has to be one line of text"),
                wrong(
                        "text",
                        Document.of("max", 3),
                        "abcd",
                        "",
                        "has to be one line of text with at most 3 characters"),
                wrong(
                        "text",
                        Document.of("min", 2).with("max", 3),
                        "a",
                        "",
                        "has to be one line of text with 2 to 3 characters"),
                wrong(
                        "markdown",
                        Document.of("min", 2),
                        "a",
                        "",
                        "has to be a text in Markdown with at least 2 characters"),
                wrong("number", Document.empty(), "1", "", "has to be a number"),
                wrong("number", Document.empty(), Double.NaN, "", "has to be a number"),
                wrong("number", Document.of("min", 1).with("max", 5), 5.5, "", "has to be a number from 1 to 5"),
                wrong("number", Document.of("min", 1), 0, "", "has to be a number of at least 1"),
                wrong("number", Document.of("whole", true), 1.5, "", "has to be a whole number"),
                wrong("boolean", Document.empty(), "true", "", "has to be true or false"),
                wrong("boolean", Document.empty(), 1, "", "has to be true or false"),
                wrong("date", Document.empty(), "2025-02-29", "", "has to be a day such as 2025-05-16"),
                wrong("date", Document.empty(), "16-05-2025", "", "has to be a day such as 2025-05-16"),
                wrong("date", Document.empty(), "2025-05-16\n", "", "has to be a day such as 2025-05-16"),
                wrong("date", Document.empty(), "2025-05-16T00:00:00Z", "", "has to be a day such as 2025-05-16"),
                wrong(
                        "instant",
                        Document.empty(),
                        "2025-05-16",
                        "",
                        "has to be an instant such as 2025-05-16T09:12:44Z"),
                wrong(
                        "instant",
                        Document.empty(),
                        "2025-05-16T25:00:00Z",
                        "",
                        "has to be an instant such as 2025-05-16T09:12:44Z"),
                wrong("instant", Document.empty(), 0, "", "has to be an instant such as 2025-05-16T09:12:44Z"),
                wrong(
                        "url",
                        Document.empty(),
                        "javascript:alert(1)",
                        "",
                        "has to be an address such as https://example.org/"),
                wrong("url", Document.empty(), "/here", "", "has to be an address such as https://example.org/"),
                wrong(
                        "url",
                        Document.empty(),
                        "https://exa mple.org/",
                        "",
                        "has to be an address such as https://example.org/"),
                wrong(
                        "url",
                        Document.of("relative", true),
                        "//evil.example/",
                        "",
                        "has to be an address such as https://example.org/ or a path on this site"),
                wrong("enumeration", Document.of("values", List.of("a", "b")), "c", "", "has to be one of a, b"),
                wrong("enumeration", Document.of("values", List.of("a", "b")), "A", "", "has to be one of a, b"),
                wrong("list", listOf("number"), 1, "", "has to be a list of 0 to 1000 entries"),
                wrong("list", listOf("number"), Arrays.asList(1, "x"), "/1", "has to be a number"),
                wrong("list", listOf("number"), Arrays.asList(1, null), "/1", "is missing; it has to be a number"),
                wrong("list", listOf("number").with("min", 1), List.of(), "", "has to be a list of 1 to 1000 entries"),
                wrong(
                        "list",
                        listOf("number").with("unique", true),
                        List.of(1, 1.0),
                        "",
                        "has to be a list of 0 to 1000 entries, each once"),
                wrong("group", group, "x", "", "has to be an object with a, b"),
                wrong(
                        "group",
                        group,
                        Document.of("b", 1),
                        "/a",
                        "is missing; it has to be one line of text, not empty"),
                wrong("group", group, Document.of("a", ""), "/a", "has to be one line of text, not empty"),
                wrong("group", group, Document.of("a", "x").with("b", "y"), "/b", "has to be a number"),
                wrong("reference", Document.of("to", "post"), "x", "", "has to be an object with the id of a post"),
                wrong(
                        "reference",
                        Document.of("to", "post"),
                        Document.of("id", 5),
                        "/id",
                        "has to be one line of text, not empty"),
                wrong(
                        "reference",
                        Document.of("to", "event"),
                        Document.of("name", "PyGrunn"),
                        "/slug",
                        "is missing; it has to be a slug: letters and digits in lower case, words joined by hyphens"),
                wrong("reference", Document.of("to", "tag"), "not a slug", "", "has to be the slug of a tag"),
                wrong(
                        "place",
                        Document.empty(),
                        place.without("longitude"),
                        "/longitude",
                        "is missing; it has to be a number from -180 to 180"),
                wrong(
                        "place",
                        Document.empty(),
                        place.with("latitude", 91),
                        "/latitude",
                        "has to be a number from -90 to 90"),
                wrong("place", Document.empty(), "Groningen", "", PLACE),
                wrong("image", Document.empty(), Document.of("alt", "A"), "/url", "is missing; it " + ADDRESS),
                wrong("image", Document.empty(), Document.of("url", "javascript:x"), "/url", ADDRESS),
                wrong(
                        "image",
                        Document.of("altRequired", true),
                        Document.of("url", "/a"),
                        "/alt",
                        "is missing; it has to be a text, not empty"));
    }

    private static final String PLACE =
            "has to be an object with latitude and longitude, and with a name and an address where they are known";
    private static final String ADDRESS = "has to be an address such as https://example.org/ or a path on this site";

    @ParameterizedTest
    @MethodSource("wrongValues")
    void wrongValuesAreNamedByTheirPlaceInWords(
            String type, Document settings, Object value, String pointer, String words) {
        site.declare("kind", field(type, settings));

        assertThat(faults(value)).containsExactly(new Violation("/attributes/x" + pointer, words));
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

    private static Document listOf(String type) {
        return Document.of("of", Document.of("type", type));
    }

    private static Arguments right(String type, Document settings, Object... values) {
        return Arguments.of(type, settings, Arrays.asList(values));
    }

    private static Arguments wrong(String type, Document settings, Object value, String pointer, String words) {
        return Arguments.of(type, settings, value, pointer, words);
    }
}
