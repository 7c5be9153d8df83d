package org.lectern.importing.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.Corpora;
import org.lectern.importing.feed.ReadingForTests;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.source.Recognition;
import org.lectern.importing.source.WordPressExport;
import org.lectern.post.PostFields;

/** Exports of real sites, under {@code LECTERN_CORPORA}. */
class WordPressCorpusTest {
    private final WordPressExport format = new WordPressExport(ReadingForTests.ofPieces());

    @ParameterizedTest
    @CsvSource({
        "hexo-migrator-wordpress/test/fixtures/wordpress.xml, 19, 14, 0",
        "nikola/tests/data/wordpress_import/wordpress_export_example.xml, 5, 0, 1",
        "nikola/tests/data/wordpress_import/wordpress_unicode_export.xml, 2, 0, 0",
        "nikola/tests/data/wordpress_import/wordpress_qtranslate_item_raw_export.xml, 1, 0, 0",
        "nikola/tests/data/wordpress_import/wordpress_qtranslate_item_modernized.xml, 1, 0, 0"
    })
    void everyItemIsAPostOrBelongsToOneOrIsRejectedWithItsLine(String name, int posts, int drafts, int rejected)
            throws Exception {
        Path file = Corpora.folder("wxr").resolve(name);
        SourceFile source = new SourceFile(name, () -> Files.newInputStream(file));

        CollectedFindings findings = CollectedFindings.of(format, source);

        assertThat(format.recognise(source)).isEqualTo(Recognition.CERTAIN);
        assertThat(findings.found).hasSize(posts);
        assertThat(findings.found.stream().filter(WordPressCorpusTest::isDraft)).hasSize(drafts);
        assertThat(findings.rejected).hasSize(rejected).allMatch(part -> part.line()
                .isPresent());
        assertThat(findings.found).allSatisfy(post -> {
            assertThat(post.fields().instant(PostFields.PUBLISHED)).isPresent();
            assertThat(post.from().identity()).isPresent();
            assertThat(post.from().addresses()).isNotEmpty();
            assertThat(post.fields().documents(PostFields.AUTHORS)).hasSize(1);
            assertThat(new String(post.from().original().bytes(), StandardCharsets.UTF_8))
                    .startsWith("<item>")
                    .endsWith("</item>");
        });
    }

    @ParameterizedTest
    @CsvSource({"raw_export", "modernized"})
    void aPostInTwoLanguagesKeepsBoth(String name) throws Exception {
        Path file = Corpora.folder("wxr/nikola/tests/data/wordpress_import")
                .resolve("wordpress_qtranslate_item_" + name + ".xml");
        List<FoundPost> found =
                CollectedFindings.of(format, new SourceFile(name, () -> Files.newInputStream(file))).found;

        assertThat(found.get(0).title()).contains("Sous le ciel");
        assertThat(found.get(0)
                        .fields()
                        .document(PostFields.CONTENT)
                        .orElseThrow()
                        .text("source")
                        .orElseThrow())
                .contains("<div lang=\"fr\">", "<div lang=\"en\">");
    }

    private static boolean isDraft(FoundPost post) {
        return post.fields().text(PostFields.STATUS).orElseThrow().equals("draft");
    }
}
