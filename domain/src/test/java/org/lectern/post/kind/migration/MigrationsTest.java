package org.lectern.post.kind.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.document.Document;
import org.lectern.post.kind.migration.conversion.Conversion;
import org.lectern.post.kind.migration.conversion.ListToSingle;
import org.lectern.post.kind.migration.conversion.NumberToText;
import org.lectern.post.kind.migration.conversion.SingleToList;
import org.lectern.post.kind.migration.conversion.TextToBoolean;
import org.lectern.post.kind.migration.conversion.TextToDate;
import org.lectern.post.kind.migration.conversion.TextToEnumeration;
import org.lectern.post.kind.migration.conversion.TextToNumber;

class MigrationsTest {
    private static final Document ATTRIBUTES =
            Document.of("a", 1).with("stars", "3").with("z", null);
    private static final TextToEnumeration GENRE = new TextToEnumeration(List.of("Fiction", "fact", "FACT"));

    @Test
    void aRenamedFieldKeepsItsPlaceAndItsValue() {
        assertThat(new RenameField("stars", "rating").apply(ATTRIBUTES))
                .isEqualTo(changed(Document.of("a", 1).with("rating", "3").with("z", null)));
        assertThat(new RenameField("z", "y").apply(ATTRIBUTES))
                .isEqualTo(changed(Document.of("a", 1).with("stars", "3").with("y", null)));
        assertThat(new RenameField("x", "y").apply(ATTRIBUTES)).isEqualTo(new Migrated.Unchanged());
    }

    @Test
    void aFieldIsNotRenamedOverAnother() {
        assertThat(new RenameField("stars", "a").apply(ATTRIBUTES))
                .isEqualTo(new Migrated.DoesNotFit("it has 'a' already, beside 'stars'"));
        assertThat(new RenameField("stars", "z").apply(ATTRIBUTES)).isInstanceOf(Migrated.DoesNotFit.class);
    }

    @Test
    void aDroppedFieldIsGoneAndNothingElse() {
        assertThat(new DropField("stars").apply(ATTRIBUTES))
                .isEqualTo(changed(Document.of("a", 1).with("z", null)));
        assertThat(new DropField("z").apply(ATTRIBUTES)).isEqualTo(changed(ATTRIBUTES.without("z")));
        assertThat(new DropField("x").apply(ATTRIBUTES)).isEqualTo(new Migrated.Unchanged());
    }

    @Test
    void aTextIsSplitWhereItHasAsManyPartsAsThereAreNames() {
        SplitField split = new SplitField("name", ", ", List.of("family", "given"));

        assertThat(split.apply(Document.of("name", "Lee, Ann").with("b", 1)))
                .isEqualTo(changed(
                        Document.of("family", "Lee").with("given", "Ann").with("b", 1)));
        assertThat(split.apply(Document.of("name", "Lee, Ann, PhD")))
                .isEqualTo(new Migrated.DoesNotFit("'Lee, Ann, PhD' does not have 2 parts with ', ' between them"));
        for (Object value : new Object[] {"Lee", "Lee, ", 5, List.of("a", "b")}) {
            assertThat(split.apply(Document.of("name", value))).isInstanceOf(Migrated.DoesNotFit.class);
        }
        assertThat(split.apply(Document.of("name", "Lee, Ann").with("given", null)))
                .isEqualTo(new Migrated.DoesNotFit("it has 'given' already"));
        assertThat(split.apply(Document.of("name", null))).isEqualTo(new Migrated.Unchanged());
    }

    @Test
    void aMigrationThatMakesNoSenseCannotBeMade() {
        assertThatThrownBy(() -> new RenameField("a", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DropField("")).isInstanceOf(IllegalArgumentException.class);
        for (List<String> into : List.of(List.<String>of("b"), List.of("b", "b"), List.of("a", "b"))) {
            assertThatThrownBy(() -> new SplitField("a", ",", into)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new SplitField("a", "", List.of("b", "c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> conversions() {
        return Stream.of(
                Arguments.of(new TextToNumber(), "3", 3),
                Arguments.of(new TextToNumber(), " -12 ", -12),
                Arguments.of(new TextToNumber(), "12345678901", 12345678901L),
                Arguments.of(new TextToNumber(), "1.50", new BigDecimal("1.50")),
                Arguments.of(new NumberToText(), 3, "3"),
                Arguments.of(new NumberToText(), new BigDecimal("1.50"), "1.50"),
                Arguments.of(new NumberToText(), 0.1, "0.1"),
                Arguments.of(new TextToDate(), " 2025/05/16", "2025-05-16"),
                Arguments.of(GENRE, " fiction", "Fiction"),
                Arguments.of(new TextToBoolean(), "Yes", true),
                Arguments.of(new TextToBoolean(), "off ", false),
                Arguments.of(new SingleToList(), 5, List.of(5)),
                Arguments.of(new SingleToList(), Document.of("a", 1), List.of(Document.of("a", 1))),
                Arguments.of(new ListToSingle(), List.of("x"), "x"));
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void aValueThatCanBeIsConvertedInItsPlaceAndOnce(Conversion conversion, Object value, Object wanted) {
        RetypeField retype = new RetypeField("stars", conversion);

        assertThat(retype.apply(ATTRIBUTES.with("stars", value))).isEqualTo(changed(ATTRIBUTES.with("stars", wanted)));
        assertThat(retype.apply(ATTRIBUTES.with("stars", wanted))).isEqualTo(new Migrated.Unchanged());
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(
                        new TextToNumber(),
                        Arrays.asList(
                                "",
                                "three",
                                "1,5",
                                "007",
                                "1e3",
                                "+5",
                                "-0",
                                ".5",
                                "1.",
                                "٣",
                                "0x1F",
                                List.of("3"),
                                true)),
                Arguments.of(new TextToNumber(), List.of("12345678901234567890123456789012345", "9".repeat(100_000))),
                Arguments.of(new NumberToText(), List.of(Double.NaN, true, List.of(1))),
                Arguments.of(
                        new TextToDate(),
                        List.of("", "2025-02-29", "5/6/2025", "2025-05-16T10:00:00Z", "May 16", 20250516)),
                Arguments.of(GENRE, List.of("Fact", "poem", 1)),
                Arguments.of(new TextToBoolean(), List.of("perhaps", "", 1)),
                Arguments.of(
                        new ListToSingle(),
                        Arrays.asList(List.of(), List.of(1, 2), Arrays.asList((Object) null), List.of(List.of(1)))));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void aValueThatCannotBeConvertedStaysAndIsToldOf(Conversion conversion, List<Object> values) {
        for (Object value : values) {
            assertThat(new RetypeField("stars", conversion).apply(ATTRIBUTES.with("stars", value)))
                    .as("%s", value)
                    .isInstanceOfSatisfying(Migrated.DoesNotFit.class, misfit -> assertThat(misfit.reason())
                            .startsWith("its 'stars', '")
                            .hasSizeLessThan(200));
        }
    }

    @Test
    void attributesBesideTheCoreFieldsStayThereUnlessTheyChange() {
        Document document = Document.of("title", "T")
                .with("stars", "3")
                .with("mood", "calm")
                .with("attributes", Document.of("b", 1));

        assertThat(OnPost.apply(new RetypeField("stars", new TextToNumber()), document))
                .isEqualTo(changed(Document.of("title", "T")
                        .with("mood", "calm")
                        .with("attributes", Document.of("b", 1).with("stars", 3))));
        assertThat(OnPost.apply(new DropField("mood"), document)).isEqualTo(changed(document.without("mood")));
        assertThat(OnPost.apply(new DropField("title"), document)).isEqualTo(new Migrated.Unchanged());
        assertThat(OnPost.apply(new DropField("mood"), Document.of("mood", 1))).isEqualTo(changed(Document.empty()));
    }

    private static Migrated changed(Document attributes) {
        return new Migrated.Changed(attributes);
    }
}
