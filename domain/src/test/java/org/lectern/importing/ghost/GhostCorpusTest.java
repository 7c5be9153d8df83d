package org.lectern.importing.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.Corpora;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.GhostExport;
import org.lectern.importing.source.Recognition;
import org.lectern.markup.Markup;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.site.Site;

/** The examples of Ghost's migration tools, under {@code LECTERN_CORPORA}. */
class GhostCorpusTest {
    private final GhostExport format = new GhostExport(
            new PostReading(new Kinds(List.of(new EntryKind())), new Site("Test", ZoneOffset.UTC, Optional.empty())),
            new Markup());

    /** All but one are Ghost's; that one is of another service. */
    @Test
    void theExamplesOfGhostsOwnMigrationToolsComeInWhole() throws IOException, Unreadable {
        List<FoundPost> all = new ArrayList<>();
        for (Path path : Corpora.files("ghost")) {
            SourceFile file = new SourceFile(path.getFileName().toString(), () -> Files.newInputStream(path));
            if (format.recognise(file) == Recognition.NONE) {
                assertThat(path.getFileName().toString()).isIn("LICENSE", "12.json");
                continue;
            }
            CollectedFindings findings = CollectedFindings.of(format, file);
            assertThat(findings.rejected).isEmpty();
            all.addAll(findings.found);
        }

        assertThat(all).hasSize(13).allSatisfy(post -> {
            assertThat(post.title()).isPresent();
            assertThat(post.fields().has("published")).isTrue();
            assertThat(post.fields().document("content").flatMap(content -> content.text("source")))
                    .isPresent();
        });
        assertThat(all)
                .filteredOn(post -> !post.fields().list("authors").isEmpty())
                .hasSize(12);
        assertThat(all).filteredOn(post -> !post.warnings().isEmpty()).hasSize(1);
    }
}
