package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.archive.Archive;
import org.lectern.importing.archive.Archive.Item;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.post.StoreUnavailable;
import org.lectern.tag.InMemoryTags;

/** What goes wrong in one import stays in this import, and its run says so. */
class TroubledImportTest {
    private static final byte[] TAGGED = "---\ntags: [C++]\n---\nText".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void halfACharacterInAFieldIsReportedWithoutIt() {
        ImportRun run = importing.file("a.md", "---\nlang: \"\\uD800\"\n---\nText");

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.report().warnings())
                .contains("a.md: its lang '\uFFFD' is no language tag such as en or zh-CN; it is kept as an attribute");
        assertTheNextOneIsImported();
    }

    @Test
    void valuesOfAnySizeAreReportedInAFewWords() {
        String value = "x".repeat(100_000);

        ImportRun run = importing.file("a.md", "---\nlang: " + value + "\n---\n# Text");

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.report().warnings())
                .anySatisfy(warning -> assertThat(warning)
                        .startsWith("a.md: its lang 'xxx")
                        .contains("xxx ... xxx")
                        .endsWith("xxx' is no language tag such as en or zh-CN; it is kept as an attribute"))
                .allSatisfy(warning -> assertThat(warning).hasSizeLessThan(400));
        assertTheNextOneIsImported();
    }

    @Test
    void aNameIsNotCutWithinACharacter() {
        ImportRun run = importing.file("\uD83D\uDE00" + "x".repeat(196) + ".md", "Text");

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.source()).endsWith("x.md");
    }

    @Test
    void aReportThatCannotBeKeptIsReplacedByASentence() {
        importing.runs.refuse(run -> !run.report().warnings().isEmpty());

        ImportRun run = importing.file("a.md", "---\nlang: none\n---\nText");

        importing.runs.refuse(none -> false);
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.report().created()).isEqualTo(1);
        assertThat(run.report().rejected())
                .extracting(Rejected::reason)
                .containsExactly("the import's report could not be stored; the server's log says why");
        assertTheNextOneIsImported();
    }

    @Test
    void anImportWhoseRunCannotBeKeptAtAllIsTakenUpAgain() {
        importing.runs.refuse(run -> run.state() != State.QUEUED);
        ImportRun stuck = importing.node.given("a.md", "Text".getBytes(StandardCharsets.UTF_8), false);
        assertThatThrownBy(importing.node.work::run).isInstanceOf(IllegalArgumentException.class);

        importing.runs.refuse(none -> false);
        assertThat(importing.node.now(stuck).state()).isEqualTo(State.QUEUED);
        assertTheNextOneIsImported();
        assertThat(importing.node.now(stuck).state()).isEqualTo(State.DONE);
    }

    @Test
    void aBatchIsStoredOnceEvenIfItsStoringFails() {
        List<FoundPost> stored = new ArrayList<>();
        Tally tally = new Tally("site.zip");
        ImportExecution execution = new ImportExecution(ImportingForTests.formats(), tally, batch -> {
            stored.addAll(batch);
            throw new IllegalStateException("an observer fails");
        });

        assertThatThrownBy(() -> execution.run(filesOf(250), new Unwatched(), ImportNode.IN_ANOTHER_THREAD))
                .hasMessage("an observer fails");

        assertThat(stored).hasSize(200);
        assertThat(tally.report().rejected()).isEmpty();
    }

    @Test
    void noPostIsStoredBeforeTheLabelsOfItsTags() {
        ImportingForTests untagged = new ImportingForTests(folder, outOfOrder(new AtomicBoolean(true)));

        ImportRun run = untagged.node.given("a.md", TAGGED, false);
        assertThatThrownBy(untagged.node.work::run).isInstanceOf(StoreUnavailable.class);

        assertThat(untagged.node.now(run).state()).isEqualTo(State.RUNNING);
        assertThat(untagged.all()).isEmpty();
    }

    @Test
    void anOutageOfMinutesIsNoFaultOfTheImport() {
        AtomicBoolean isDown = new AtomicBoolean(true);
        ImportingForTests cut = new ImportingForTests(folder, outOfOrder(isDown));
        ImportRun run = cut.node.given("a.md", TAGGED, false);
        for (int i = 0; i < 300; i++) {
            assertThatThrownBy(cut.node.work::run).isInstanceOf(StoreUnavailable.class);
            cut.clock.advance(Duration.ofSeconds(1));
        }

        isDown.set(false);
        cut.node.work.run();

        assertThat(cut.node.now(run).state()).isEqualTo(State.DONE);
        assertThat(cut.all()).hasSize(1);
    }

    @Test
    void whatAlwaysLooksLikeAnOutageEndsTheImportSometime() {
        ImportingForTests cut = new ImportingForTests(folder, outOfOrder(new AtomicBoolean(true)));
        ImportRun run = cut.node.given("a.md", TAGGED, false);
        for (int i = 0; i < 100 && !cut.node.now(run).state().isFinal(); i++) {
            try {
                cut.node.work.run();
            } catch (StoreUnavailable outage) {
                cut.clock.advance(Duration.ofMinutes(2));
            }
        }

        assertThat(cut.node.now(run).state()).isEqualTo(State.FAILED);
        assertThat(cut.clock.instant()).isAfter(ImportingForTests.NOW.plus(Duration.ofHours(1)));
        assertThat(cut.node.now(run).report().rejected())
                .extracting(Rejected::reason)
                .anyMatch(reason -> reason.contains("the database did not answer"));
    }

    private static InMemoryTags outOfOrder(AtomicBoolean isDown) {
        return new InMemoryTags() {
            @Override
            public void rememberLabels(Map<String, String> labelsBySlug) {
                if (isDown.get()) {
                    throw new StoreUnavailable("down", new IllegalStateException());
                }
                super.rememberLabels(labelsBySlug);
            }
        };
    }

    @Test
    void aLabelThatNoStoreKeepsIsNoTagsLabel() {
        importing.file("a.md", "---\ntags: [\"\\uD800half\", Whole]\n---\nText");

        assertThat(importing.tags.labels(List.of("half", "whole"))).isEqualTo(Map.of("whole", "Whole"));
    }

    private static Archive filesOf(int count) {
        byte[] text = "Text".getBytes(StandardCharsets.UTF_8);
        Stream<Item> items = IntStream.range(0, count)
                .mapToObj(
                        i -> new Item.Readable(new SourceFile("p" + i + ".md", () -> new ByteArrayInputStream(text))));
        return new Archive() {
            @Override
            public long size() {
                return count;
            }

            @Override
            public Stream<Item> items() {
                return items;
            }

            @Override
            public Optional<SourceFile> find(SourcePath path) {
                return Optional.empty();
            }

            @Override
            public List<SourcePath> in(String folder) {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }

    private void assertTheNextOneIsImported() {
        assertThat(importing.file("next.md", "Next").state()).isEqualTo(State.DONE);
    }
}
