package org.lectern.post.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lectern.document.Document;

/**
 * Any field that can be declared, with a value that is right and with some that are wrong at exactly one place.
 *
 * @param declaration without a name
 */
record Specimen(Document declaration, Object right, List<Mutant> mutants) {
    /** @param pointer from the field's value to what is wrong */
    record Mutant(String pointer, Object value) {}

    static Arbitrary<Specimen> any(int depth) {
        return depth == 0 ? leaf() : Arbitraries.oneOf(leaf(), list(depth), group(depth));
    }

    private static Arbitrary<Specimen> leaf() {
        return Arbitraries.oneOf(textOrNumber(), plain(), object());
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('à', 'ž')
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    private static Arbitrary<Specimen> textOrNumber() {
        Arbitrary<Number> number = Arbitraries.oneOf(
                Arbitraries.integers().map(each -> (Number) each),
                Arbitraries.doubles().map(each -> (Number) each),
                Arbitraries.bigDecimals().map(each -> (Number) each));
        return Arbitraries.oneOf(
                text().map(right -> leaf("text", Document.of("max", 20), right, 5)),
                text().map(right -> leaf("markdown", Document.empty(), "# " + right + "\n\ntext", List.of())),
                number.map(right -> leaf("number", Document.empty(), right, "five")),
                Arbitraries.integers()
                        .between(1, 9)
                        .map(right -> leaf("number", Document.of("min", 1).with("max", 9), right, 10)));
    }

    private static Arbitrary<Specimen> plain() {
        return Arbitraries.oneOf(
                Arbitraries.of(true, false).map(right -> leaf("boolean", Document.empty(), right, "yes")),
                Arbitraries.integers()
                        .between(1, 3_000_000)
                        .map(day -> leaf(
                                "date",
                                Document.empty(),
                                LocalDate.of(1, 1, 1).plusDays(day).toString(),
                                "2025-13-01")),
                Arbitraries.longs()
                        .between(-60_000_000_000L, 250_000_000_000L)
                        .map(second -> leaf(
                                "instant",
                                Document.empty(),
                                Instant.ofEpochSecond(second).toString(),
                                "2025-05-16")),
                Arbitraries.strings()
                        .alpha()
                        .ofMinLength(1)
                        .map(host -> leaf("url", Document.empty(), "https://" + host + ".org/?q=" + host, "nowhere")));
    }

    private static Arbitrary<Specimen> object() {
        return Arbitraries.oneOf(
                text().map(right -> leaf(
                        "enumeration",
                        Document.of("values", List.of(right + "1", right + "2")),
                        right + "2",
                        right + "3")),
                text().map(name -> leaf(
                        "reference",
                        Document.of("to", "person"),
                        Document.of("slug", "ann").with("name", name),
                        7)),
                Arbitraries.doubles()
                        .between(-90, 90)
                        .map(degrees -> place(Document.of("latitude", degrees).with("longitude", 2 * degrees))),
                text().map(alt -> leaf(
                        "image", Document.empty(), Document.of("url", "/a.png").with("alt", alt), "a.png")));
    }

    private static Specimen place(Document right) {
        Specimen whole = leaf("place", Document.empty(), right, "here");
        return whole.with(new Mutant("/latitude", right.with("latitude", 90.5)))
                .with(new Mutant("/longitude", right.without("longitude")));
    }

    private static Specimen leaf(String type, Document settings, Object right, Object wrong) {
        Document declaration = Document.of("type", type);
        for (var setting : settings.fields().entrySet()) {
            declaration = declaration.with(setting.getKey(), setting.getValue());
        }
        return new Specimen(declaration, right, List.of(new Mutant("", wrong)));
    }

    private Specimen with(Mutant mutant) {
        List<Mutant> more = new ArrayList<>(mutants);
        more.add(mutant);
        return new Specimen(declaration, right, more);
    }

    private static Arbitrary<Specimen> list(int depth) {
        return any(depth - 1).map(element -> {
            List<Mutant> mutants = new ArrayList<>(List.of(new Mutant("", "no list")));
            element.mutants()
                    .forEach(mutant ->
                            mutants.add(new Mutant("/1" + mutant.pointer(), List.of(element.right(), mutant.value()))));
            Document declaration = Document.of("type", "list").with("of", element.declaration());
            return new Specimen(declaration, List.of(element.right(), element.right()), mutants);
        });
    }

    private static Arbitrary<Specimen> group(int depth) {
        return any(depth - 1).list().ofMinSize(1).ofMaxSize(3).map(Specimen::group);
    }

    private static Specimen group(List<Specimen> parts) {
        Sample sample = Sample.of(parts);
        List<Mutant> mutants = new ArrayList<>(List.of(new Mutant("", "no group")));
        sample.mutants().forEach((pointer, value) -> mutants.add(new Mutant(pointer, value)));
        Document declaration = Document.of("type", "group").with("fields", sample.fields());
        return new Specimen(declaration, sample.right(), mutants);
    }

    /** Several fields with their values in one object. Every second one is required. */
    record Sample(List<Document> fields, Document right, Map<String, Document> mutants) {
        static Sample of(List<Specimen> parts) {
            List<Document> fields = new ArrayList<>();
            Document right = Document.of("undeclared", List.of(1));
            for (int i = 0; i < parts.size(); i++) {
                Document field = Document.of("name", "f" + i).with("required", i % 2 == 0);
                for (var each : parts.get(i).declaration().fields().entrySet()) {
                    field = field.with(each.getKey(), each.getValue());
                }
                fields.add(field);
                right = right.with("f" + i, parts.get(i).right());
            }
            Map<String, Document> mutants = new LinkedHashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                String name = "f" + i;
                for (Mutant mutant : parts.get(i).mutants()) {
                    mutants.put("/" + name + mutant.pointer(), right.with(name, mutant.value()));
                }
                if (i % 2 == 0) {
                    mutants.put("/" + name, right.without(name));
                }
            }
            return new Sample(fields, right, mutants);
        }
    }
}
