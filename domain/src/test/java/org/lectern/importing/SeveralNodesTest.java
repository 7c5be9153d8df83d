package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.original.InMemoryOriginals;
import org.lectern.lease.InMemoryLeases;
import org.lectern.post.InMemoryPosts;
import org.lectern.security.InMemoryUsers;
import org.lectern.tag.InMemoryTags;
import org.lectern.time.TestClock;

/** Several nodes over one store: each imports the files that it has. */
class SeveralNodesTest {
    private static final byte[] POST = "# Title\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path disk;

    private final TestClock clock = new TestClock(ImportingForTests.NOW);
    private ImportNode.Stores stores;
    private ImportNode one;
    private ImportNode other;

    @BeforeEach
    void begin() {
        stores = new ImportNode.Stores(
                new InMemoryPosts(),
                new InMemoryOriginals(),
                new InMemoryImportRuns(),
                new InMemoryImportEntries(),
                new InMemoryTags(),
                new InMemoryLeases(clock),
                new InMemoryUsers());
        one = node("one");
        other = node("other");
    }

    @Test
    void aNodeLeavesTheImportsOfOthersAlone() {
        ImportRun run = one.given("a.md", POST, false);

        other.work.run();
        assertThat(one.now(run)).isEqualTo(run);
        one.work.run();
        assertThat(one.now(run).state()).isEqualTo(State.DONE);
    }

    @Test
    void whatWaitsForANodeThatIsGoneSaysSoAndCanBeCancelled() {
        one.work.run();
        ImportRun run = one.given("a.md", POST, false);
        AwaitedNodes seen = new AwaitedNodes(other.identity, stores.leases());
        assertThat(seen.awaited(run)).as("while it is there").isEmpty();

        clock.advance(Duration.ofMinutes(1));

        assertThat(seen.awaited(run))
                .contains("It waits for the node " + one.identity.id()
                        + ", which has the file and is not running. It goes on when that node is back, and can be"
                        + " cancelled.");
        assertThat(other.steer.cancel(run.id())).isInstanceOf(SteeredImport.Steered.class);
        assertThat(seen.awaited(one.now(run))).isEmpty();
    }

    @Test
    void twoProcessesOverOneDataFolderTakeTurns() {
        ImportNode twin = node("one");
        assertThat(twin.identity.id()).isEqualTo(one.identity.id()).isNotEqualTo(other.identity.id());
        one.work.run();
        ImportRun run = one.given("a.md", POST, false);

        twin.work.run();
        assertThat(one.now(run).state()).isEqualTo(State.QUEUED);
        one.work.end();
        twin.work.run();
        assertThat(one.now(run).state()).isEqualTo(State.DONE);
    }

    @Test
    void anImportOfATimeWithoutNodesFailsWithWhatToDo() {
        ImportRun run = one.given("a.md", POST, false);
        stores.runs()
                .replace(new ImportRun(
                        run.id(), 1, run.document().without("node").without("upload")));
        one.uploads.delete(run.id());

        other.work.run();

        assertThat(one.now(run).state()).isEqualTo(State.FAILED);
        assertThat(one.now(run).report().rejected().get(0).reason()).contains("give the file again");
    }

    @Test
    void whatNobodyNeedsAnyMoreIsSwept() throws Exception {
        ImportRun rehearsed = one.given("a.md", POST, true);
        one.work.run();
        ImportRun waiting = one.given("b.md", POST, false);
        Path orphan = Files.write(one.uploads.path("orphan.part"), POST);
        for (Path file : new Path[] {orphan, one.uploads.path(rehearsed.id()), one.uploads.path(waiting.id())}) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofHours(2))));
        }
        SweepImports sweep = new SweepImports(stores.runs(), stores.entries(), one.uploads, clock);

        sweep.run();
        assertThat(orphan).doesNotExist();
        assertThat(one.uploads.has(rehearsed.id())).isTrue();
        clock.advance(Duration.ofDays(1));
        sweep.run();
        assertThat(one.uploads.has(rehearsed.id())).isFalse();
        assertThat(one.uploads.has(waiting.id())).isTrue();
        assertThat(stores.entries().has(rehearsed.id())).isTrue();
        clock.advance(Duration.ofDays(90));
        sweep.run();
        assertThat(stores.entries().has(rehearsed.id())).isFalse();
    }

    private ImportNode node(String name) {
        return new ImportNode(stores, disk.resolve(name), new ImportFolders(Optional.empty()), clock);
    }
}
