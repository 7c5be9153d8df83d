package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.State;

/** Imports wait for each other, can be cancelled, and are not forgotten when the server stops. */
class ImportQueueTest {
    private static final byte[] POST = "# Title\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder, new Background(work::add));
    }

    @Test
    void oneImportRunsAfterTheOtherInOneTask() {
        ImportRun first = importing.upload("a.md", POST, false);
        ImportRun second = importing.upload("b.md", POST, false);
        assertThat(first.state()).isEqualTo(State.QUEUED);
        assertThat(work).hasSize(1);

        work.remove().run();

        assertThat(state(first)).isEqualTo(State.DONE);
        assertThat(state(second)).isEqualTo(State.DONE);
        assertThat(importing.upload("c.md", POST, false).state()).isEqualTo(State.QUEUED);
        assertThat(work).hasSize(1);
    }

    @Test
    void aWaitingImportIsCancelledAtOnce() throws IOException {
        ImportRun run = importing.upload("a.md", POST, false);

        Optional<ImportRun> cancelled = cancelImport().cancel(run.id());
        work.remove().run();

        assertThat(cancelled.orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(state(run)).isEqualTo(State.CANCELLED);
        assertThat(importing.all()).isEmpty();
        assertNoUploads();
    }

    @Test
    void aRunningImportStopsBeforeItsNextFile() {
        ImportRun run =
                importing.upload("site.zip", new TestZip().with("a.md", POST).bytes(), false);
        importing.cancellations.ask(run.id());

        work.remove().run();

        assertThat(state(run)).isEqualTo(State.CANCELLED);
        assertThat(importing.all()).isEmpty();
        assertThat(importing.cancellations.isAsked(run.id())).isFalse();
    }

    @Test
    void anEndedImportCannotBeCancelled() {
        ImportRun run = importing.upload("a.md", POST, false);
        work.remove().run();

        assertThat(cancelImport().cancel(run.id()).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(cancelImport().cancel("nobody's")).isEmpty();
    }

    @Test
    void whatTheServersEndInterruptedFailsWithWhatToDo() throws IOException {
        ImportRun interrupted = importing.upload("a.md", POST, false);
        ImportingForTests restarted = new ImportingForTests(folder, new Background(work::add));
        restarted.runs.save(interrupted);
        ImportRun waiting = restarted.upload("b.md", POST, false);

        new UnfinishedImports(restarted.runs, restarted.queue, restarted.dataFolder, restarted.clock).fail();

        ImportRun failed = restarted.runs.find(interrupted.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.report().rejected().get(0).reason())
                .isEqualTo("the server stopped during the import; import the same file again: what is in stays, and"
                        + " nothing is doubled");
        assertThat(restarted.runs.find(waiting.id()).orElseThrow().state()).isEqualTo(State.QUEUED);
        assertThat(Files.exists(folder.resolve("imports").resolve(interrupted.id())))
                .isFalse();
        assertThat(Files.exists(folder.resolve("imports").resolve(waiting.id())))
                .isTrue();
    }

    @Test
    void anUploadThatBreaksOffIsNoImport() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };

        assertThatThrownBy(() -> importing.start.start("a.md", broken, false, "tester"))
                .isInstanceOf(IOException.class);

        assertThat(importing.runs.latest(10)).isEmpty();
        assertNoUploads();
    }

    @Test
    void aFilesNameIsKeptWithoutTheFoldersOfItsOwner() throws IOException {
        ImportRun run = importing.start.start("C:\\Users\\ada\\blog\n.zip", new ByteArrayInputStream(POST), false, "x");

        assertThat(run.source()).isEqualTo("blog.zip");
    }

    @Test
    void soManyWaitThatNoOtherIsTaken() throws IOException {
        IntStream.range(0, 20).forEach(i -> importing.upload(i + ".md", POST, false));
        InputStream unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("nobody has room for these bytes");
            }
        };

        assertThatThrownBy(() -> importing.start.start("a.md", unread, false, "tester"))
                .isInstanceOf(TooManyImports.class)
                .hasMessage("20 imports are waiting already; give the file again when one of them has ended");

        assertThat(importing.runs.latest(100)).hasSize(20);
        work.remove().run();
        assertThat(importing.upload("a.md", POST, false).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void anImportThatNobodyCanWorkOnFailsAtOnce() throws IOException {
        ImportingForTests overloaded = new ImportingForTests(folder, new Background(task -> {
            throw new RejectedExecutionException("no thread is free");
        }));

        assertThatThrownBy(() -> overloaded.upload("a.md", POST, false)).isInstanceOf(RejectedExecutionException.class);

        assertThat(overloaded.runs.latest(10)).extracting(ImportRun::state).containsExactly(State.FAILED);
        assertNoUploads();
    }

    @Test
    void anAskToStopAnEndedImportIsNotKept() {
        ImportRun run = importing.upload("a.md", POST, false);
        importing.queue.stop(run.id());
        assertThat(importing.cancellations.isAsked(run.id())).isTrue();
        work.remove().run();

        importing.queue.stop(run.id());

        assertThat(importing.cancellations.isAsked(run.id())).isFalse();
    }

    private CancelImport cancelImport() {
        return new CancelImport(importing.runs, importing.queue, importing.clock);
    }

    private State state(ImportRun run) {
        return importing.runs.find(run.id()).orElseThrow().state();
    }

    private void assertNoUploads() throws IOException {
        try (var files = Files.list(folder.resolve("imports"))) {
            assertThat(files).isEmpty();
        }
    }
}
