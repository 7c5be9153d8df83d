package org.lectern.post.kind.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.document.Document;
import org.lectern.post.kind.migration.conversion.Conversion;
import org.lectern.post.kind.migration.conversion.ListToSingle;
import org.lectern.post.kind.migration.conversion.NumberToText;
import org.lectern.post.kind.migration.conversion.SingleToList;
import org.lectern.post.kind.migration.conversion.TextToBoolean;
import org.lectern.post.kind.migration.conversion.TextToDate;
import org.lectern.post.kind.migration.conversion.TextToEnumeration;
import org.lectern.post.kind.migration.conversion.TextToNumber;

class AnyMigrationTest {
    private static final List<Conversion> CONVERSIONS = List.of(
            new TextToNumber(),
            new NumberToText(),
            new TextToDate(),
            new TextToEnumeration(List.of("a", "A", "b")),
            new TextToBoolean(),
            new SingleToList(),
            new ListToSingle());

    @Property
    void whoBeginsAnewAfterAnInterruptionChangesNothingMore(
            @ForAll("migrations") Migration migration, @ForAll("attributes") Document attributes) {
        if (migration.apply(attributes) instanceof Migrated.Changed changed) {
            assertThat(changed.attributes()).isNotEqualTo(attributes);
            assertThat(migration.apply(changed.attributes())).isEqualTo(new Migrated.Unchanged());
        }
    }

    @Property
    void allOtherAttributesStayAsTheyAreInTheirOrder(
            @ForAll("migrations") Migration migration, @ForAll("attributes") Document attributes) {
        if (migration.apply(attributes) instanceof Migrated.Changed changed) {
            List<String> concerned = concerned(migration);
            assertThat(without(changed.attributes(), concerned)).isEqualTo(without(attributes, concerned));
        }
    }

    @Property
    void whatIsRenamedOrSplitCanBePutTogetherAgain(@ForAll("attributes") Document attributes) {
        if (new RenameField("a", "new").apply(attributes) instanceof Migrated.Changed renamed) {
            assertThat(new RenameField("new", "a").apply(renamed.attributes()))
                    .isEqualTo(new Migrated.Changed(attributes));
        }
        if (new SplitField("a", " ", List.of("x", "y")).apply(attributes) instanceof Migrated.Changed split) {
            Document parts = split.attributes();
            assertThat(parts.text("x").orElseThrow() + " " + parts.text("y").orElseThrow())
                    .isEqualTo(attributes.text("a").orElseThrow());
        }
    }

    @Property
    void aTextThatBecameANumberReadsAsItDid(@ForAll("texts") String text) {
        new TextToNumber().convert(text).ifPresent(number -> assertThat(new NumberToText().convert(number))
                .contains(text.strip()));
    }

    @Property
    void aValueInAListComesOutAsItWas(@ForAll("values") Object value) {
        if (value != null && !(value instanceof List)) {
            assertThat(new SingleToList().convert(value).flatMap(new ListToSingle()::convert))
                    .contains(value);
        }
    }

    @Provide
    Arbitrary<Migration> migrations() {
        Arbitrary<String> name = Arbitraries.of("a", "b", "c");
        return Arbitraries.oneOf(
                name.map(DropField::new),
                name.map(each -> new RenameField(each, "d")),
                name.map(each -> new SplitField(each, " ", List.of("d", "e"))),
                Combinators.combine(name, Arbitraries.of(CONVERSIONS)).as(RetypeField::new));
    }

    @Provide
    Arbitrary<Document> attributes() {
        return Combinators.combine(
                        values(), values(), values(), Arbitraries.integers().between(0, 15))
                .as(AnyMigrationTest::document);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> single = Arbitraries.oneOf(
                texts().map(text -> (Object) text),
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.bigDecimals().map(number -> (Object) number),
                Arbitraries.of(true, false).map(flag -> (Object) flag),
                Arbitraries.just(Document.of("deep", 1)).map(document -> (Object) document));
        return Arbitraries.oneOf(
                single.injectNull(0.1), single.list().ofMaxSize(2).map(list -> (Object) list));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789.- ").ofMaxLength(8),
                Arbitraries.of("yes", "No ", "a", " B", "x y", "x y z", "2025-05-16", "2025/05/16", "2025-02-30", ""));
    }

    private static Document document(Object a, Object b, Object c, int which) {
        Document document = Document.of("first", 0);
        List<Object> values = new ArrayList<>(Arrays.asList(a, b, c));
        for (int i = 0; i < 3; i++) {
            document = (which >> i & 1) == 1 ? document.with("abc".substring(i, i + 1), values.get(i)) : document;
        }
        return ((which >> 3 & 1) == 1 ? document.with("e", "taken") : document).with("last", null);
    }

    private static List<String> concerned(Migration migration) {
        if (migration instanceof RenameField rename) {
            return List.of(rename.from(), rename.to());
        }
        if (migration instanceof SplitField split) {
            return List.of(split.name(), "d", "e");
        }
        return List.of(migration instanceof DropField drop ? drop.name() : ((RetypeField) migration).name());
    }

    private static Document without(Document document, List<String> names) {
        Document rest = document;
        for (String name : names) {
            rest = rest.without(Objects.requireNonNull(name));
        }
        return rest;
    }
}
