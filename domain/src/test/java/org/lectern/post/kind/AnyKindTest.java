package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.lectern.document.Document;
import org.lectern.problem.Violation;

class AnyKindTest {
    @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void aPostThatFitsIsTakenAndOneWrongValueIsRefusedAtItsPlaceAlone(@ForAll("samples") Specimen.Sample sample) {
        Kind kind = kind(sample);
        CompiledKind compiled = CompiledKind.of(kind);

        assertThat(compiled.faults(sample.right())).isEmpty();
        sample.mutants().forEach((pointer, attributes) -> assertThat(compiled.faults(attributes))
                .as("%s", attributes)
                .extracting(Violation::pointer)
                .containsExactly("/attributes" + pointer));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void thePublishedSchemaIsASchemaAndSaysTheSame(@ForAll("samples") Specimen.Sample sample) {
        PublishedSchema published = new PublishedSchema(kind(sample));

        assertThat(published.faultsOfItself()).isEmpty();
        assertThat(published.faults(post(sample.right()))).isEmpty();
        sample.mutants().forEach((pointer, attributes) -> assertThat(published.faults(post(attributes)))
                .as("%s", attributes)
                .isNotEmpty());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whatIsStoredOfADeclarationReadsAsTheSameKind(@ForAll("samples") Specimen.Sample sample) {
        Kind kind = kind(sample);
        Kind again = new KindReading(KindsOfASite.TYPES)
                .read("kind", false, 1, KindDocument.of(kind), Set.of())
                .kind();

        assertThat(again).isEqualTo(kind);
    }

    @Provide
    Arbitrary<Specimen.Sample> samples() {
        return Specimen.any(2).list().ofMinSize(1).ofMaxSize(6).map(Specimen.Sample::of);
    }

    private static Document post(Document attributes) {
        return Document.of("kind", "kind").with("title", "T").with("attributes", attributes);
    }

    private static Kind kind(Specimen.Sample sample) {
        KindsOfASite site = new KindsOfASite();
        Document declaration = Document.of("fields", sample.fields());
        DeclareResult result = site.declaring().declare("kind", declaration, OptionalLong.empty());
        assertThat(result).isInstanceOf(DeclareResult.Declared.class);
        return ((DeclareResult.Declared) result).kind();
    }
}
