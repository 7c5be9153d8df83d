package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.kind.KindsOfASite.aField;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.document.Document;
import org.lectern.problem.Violation;

/** What each type says of values that it does not take. */
class WrongValuesTest {
    private static final String PLACE =
            "has to be an object with latitude and longitude, and with a name and an address where they are known";
    private static final String ADDRESS = "has to be an address such as https://example.org/ or a path on this site";

    private final KindsOfASite site = new KindsOfASite();

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                        wrongTexts(),
                        wrongNumbers(),
                        wrongTimes(),
                        wrongAddresses(),
                        wrongChoices(),
                        wrongGroups(),
                        wrongReferences(),
                        wrongObjects())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> wrongTexts() {
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
                        "has to be a text in Markdown with at least 2 characters"));
    }

    private static Stream<Arguments> wrongNumbers() {
        return Stream.of(
                wrong("number", Document.empty(), "1", "", "has to be a number"),
                wrong("number", Document.empty(), Double.NaN, "", "has to be a number"),
                wrong("number", Document.of("min", 1).with("max", 5), 5.5, "", "has to be a number from 1 to 5"),
                wrong("number", Document.of("min", 1), 0, "", "has to be a number of at least 1"),
                wrong("number", Document.of("whole", true), 1.5, "", "has to be a whole number"),
                wrong("boolean", Document.empty(), "true", "", "has to be true or false"),
                wrong("boolean", Document.empty(), 1, "", "has to be true or false"));
    }

    private static Stream<Arguments> wrongTimes() {
        return Stream.of(
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
                wrong("instant", Document.empty(), 0, "", "has to be an instant such as 2025-05-16T09:12:44Z"));
    }

    private static Stream<Arguments> wrongAddresses() {
        return Stream.of(
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
                        "has to be an address such as https://example.org/ or a path on this site"));
    }

    private static Stream<Arguments> wrongChoices() {
        return Stream.of(
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
                        "has to be a list of 0 to 1000 entries, each once"));
    }

    private static Stream<Arguments> wrongGroups() {
        Document group =
                Document.of("fields", List.of(aField("a", "text").with("required", true), aField("b", "number")));
        return Stream.of(
                wrong("group", group, "x", "", "has to be an object with a, b"),
                wrong(
                        "group",
                        group,
                        Document.of("b", 1),
                        "/a",
                        "is missing; it has to be one line of text, not empty"),
                wrong("group", group, Document.of("a", ""), "/a", "has to be one line of text, not empty"),
                wrong("group", group, Document.of("a", "x").with("b", "y"), "/b", "has to be a number"));
    }

    private static Stream<Arguments> wrongReferences() {
        return Stream.of(
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
                wrong("reference", Document.of("to", "tag"), "not a slug", "", "has to be the slug of a tag"));
    }

    private static Stream<Arguments> wrongObjects() {
        Document place = Document.of("latitude", 53.2).with("longitude", 6);
        return Stream.of(
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

    @ParameterizedTest
    @MethodSource("wrongValues")
    void wrongValuesAreNamedByTheirPlaceInWords(
            String type, Document settings, Object value, String pointer, String words) {
        site.declare("kind", field(type, settings));

        assertThat(faults(value)).containsExactly(new Violation("/attributes/x" + pointer, words));
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

    private static Arguments wrong(String type, Document settings, Object value, String pointer, String words) {
        return Arguments.of(type, settings, value, pointer, words);
    }
}
