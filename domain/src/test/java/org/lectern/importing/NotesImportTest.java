package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.Report;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.part.OneText;

/** Conference notes on their way into the store. */
class NotesImportTest {
    private static final String NOTES =
            "# HayConf 2031\n\n## Stacks by Ann Lee\n\n> Why stack.\n\nSo.\n\n## Bales by Bo Ek\n\nRound.\n";

    @TempDir
    Path folder;

    @Test
    void theWholeAndItsTalksAreStoredOnceAndReadAsOneText() {
        ImportingForTests importing = new ImportingForTests(folder);
        TestZip zip = new TestZip().with("hayconf.md", NOTES).with("LICENSE", "Copyright 2031 Ann Lee");

        Report first = importing.zip(zip).report();
        Report again = importing.zip(zip).report();

        assertThat(first.rejected()).hasSize(1).allMatch(each -> each.reason().equals("is a licence, not a post"));
        assertThat(importing.all()).hasSize(3);
        Post whole = importing.all().stream()
                .filter(post -> post.kind().equals("notes"))
                .findFirst()
                .orElseThrow();
        List<Post> parts =
                Kinship.withTexts(whole, importing.posts, Optional.empty()).parts(whole);
        assertThat(parts).extracting(Post::label).containsExactly("Stacks", "Bales");
        assertThat(OneText.of(whole, parts)).isEqualTo(NOTES);
        assertThat(again.created() + again.updated()).isZero();
    }

    @Test
    void aConferenceOfTwentySevenTalksComesInWhole() throws Exception {
        byte[] seed = Files.readAllBytes(Corpora.folder("../seeds/003_65bceb16d8fbddb9.txt"));
        ImportingForTests importing = new ImportingForTests(folder);

        importing.file("003.txt", seed);

        assertThat(importing.all()).hasSize(28);
        assertThat(importing.all().stream().filter(post -> post.kind().equals("talk")))
                .hasSize(27);
    }
}
