package org.lectern.bulk.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

class MigratingAttributesTest {
    private static final Document POST = Document.of("title", "T")
            .with("attributes", Document.of("stars", "3").with("name", "Lee, Ann"));

    @Test
    void eachMigrationChangesTheAttributesOfAPost() {
        assertThat(done(new RenameAttribute(), Document.of("name", "stars").with("to", "rating")))
                .isEqualTo(changed(Document.of("rating", "3").with("name", "Lee, Ann")));
        assertThat(done(new DropAttribute(), Document.of("name", "stars")))
                .isEqualTo(changed(Document.of("name", "Lee, Ann")));
        assertThat(done(new RetypeAttribute(), Document.of("name", "stars").with("conversion", "text-to-number")))
                .isEqualTo(changed(Document.of("stars", 3).with("name", "Lee, Ann")));
        assertThat(done(
                        new RetypeAttribute(),
                        Document.of("name", "stars")
                                .with("conversion", "text-to-enumeration")
                                .with("values", List.of("3", "4"))))
                .isEqualTo(new Edited.Unchanged());
        assertThat(done(
                        new SplitAttribute(),
                        Document.of("name", "name").with("separator", ", ").with("into", List.of("family", "given"))))
                .isEqualTo(
                        changed(Document.of("stars", "3").with("family", "Lee").with("given", "Ann")));
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsReasonAndWhatIsNotThereIsLeftAlone() {
        assertThat(done(new RetypeAttribute(), Document.of("name", "name").with("conversion", "text-to-number")))
                .isEqualTo(new Edited.Refused("its 'name', 'Lee, Ann', is no number that reads the same"));
        assertThat(done(new DropAttribute(), Document.of("name", "nothing"))).isEqualTo(new Edited.Unchanged());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(new DropAttribute(), Document.of("name", "title"), "/name"),
                Arguments.of(new RenameAttribute(), Document.of("name", "a").with("to", "$b"), "/to"),
                Arguments.of(new RenameAttribute(), Document.of("name", "a").with("to", "a"), "/to"),
                Arguments.of(new RetypeAttribute(), Document.of("name", "a").with("conversion", "x"), "/conversion"),
                Arguments.of(
                        new RetypeAttribute(),
                        Document.of("name", "a").with("conversion", "text-to-enumeration"),
                        "/values"),
                Arguments.of(
                        new SplitAttribute(),
                        Document.of("name", "a").with("separator", ",").with("into", List.of("b", "b")),
                        "/into"),
                Arguments.of(
                        new SplitAttribute(), Document.of("name", "a").with("into", List.of("b", "c")), "/separator"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void parametersThatMakeNoSenseAreRefusedAtTheirPlaces(
            BulkOperation operation, Document parameters, String pointer) {
        assertThat(((Checked.Wrong<Function<Document, Edited>>) operation.read(parameters)).violations())
                .extracting(Violation::pointer)
                .containsExactly(pointer);
    }

    private static Edited done(BulkOperation operation, Document parameters) {
        return ((Checked.Right<Function<Document, Edited>>) operation.read(parameters))
                .value()
                .apply(POST);
    }

    private static Edited changed(Document attributes) {
        return new Edited.Changed(POST.with("attributes", attributes));
    }
}
