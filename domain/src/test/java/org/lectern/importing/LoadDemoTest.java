package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.ImportRun.State;
import org.lectern.post.Named;
import org.lectern.post.Post;

class LoadDemoTest {
    @TempDir
    Path folder;

    private ImportingForTests importing;
    private LoadDemo loadDemo;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
        loadDemo = new LoadDemo(importing.node.start);
    }

    @Test
    void everyPostOfTheDemoComesInWithoutARemark() throws IOException {
        ImportRun run = ended(loadDemo.load("tester"));

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.report().created()).isEqualTo(LoadDemo.FILES.size());
        assertThat(run.report().rejected()).isEmpty();
        assertThat(run.report().warnings()).isEmpty();
        assertThat(importing.all()).allMatch(post -> post.isVisibleAt(ImportingForTests.NOW));
        assertThat(importing.all()).allMatch(post -> post.attributes().isEmpty());
    }

    @Test
    void itShowsKindsLanguagesAndOneEventWithItsTalks() throws IOException {
        ended(loadDemo.load("tester"));

        assertThat(importing.all().stream().map(Post::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("entry", "talk", "notes", "link", "page");
        assertThat(importing.all().stream()
                        .map(post -> post.language().orElseThrow())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("en", "nl", "de");
        assertThat(importing.all().stream().filter(post -> post.kind().equals("talk")))
                .hasSize(4)
                .allSatisfy(talk -> {
                    assertThat(talk.event().orElseThrow().name()).isEqualTo("Harbour Python Day 2025");
                    assertThat(talk.speakers()).isNotEmpty();
                    assertThat(talk.document().document("talk").orElseThrow().text("abstract"))
                            .isPresent();
                });
        assertThat(importing.bySlug("reading-old-logs").speakers())
                .extracting(Named::name)
                .containsExactly("Idris Bakker", "Lotte Veenstra");
    }

    @Test
    void loadingItTwiceChangesNothing() throws IOException {
        ended(loadDemo.load("tester"));

        Report again = ended(loadDemo.load("tester")).report();

        assertThat(again.unchanged()).isEqualTo(LoadDemo.FILES.size());
        assertThat(again.created() + again.updated()).isZero();
    }

    private ImportRun ended(ImportRun queued) {
        importing.node.work.run();
        return importing.runs.find(queued.id()).orElseThrow();
    }
}
