package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.SteeredImport.Missing;
import org.lectern.importing.SteeredImport.NotNow;
import org.lectern.importing.SteeredImport.Steered;

/** Imports wait for each other, and can be paused, resumed and cancelled. */
class SteeringImportsTest {
    private static final byte[] POST = "# Title\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private ImportingForTests importing;
    private ImportNode node;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
        node = importing.node;
    }

    @Test
    void importsAreDoneOneAfterTheOther() {
        ImportRun first = node.given("a.md", POST, false);
        ImportRun second = node.given("b.md", POST, false);
        assertThat(node.now(first).state()).isEqualTo(State.QUEUED);

        node.work.run();

        assertThat(node.now(first).state()).isEqualTo(State.DONE);
        assertThat(node.now(second).state()).isEqualTo(State.DONE);
    }

    @Test
    void aWaitingImportIsCancelledAtOnceAndItsFileGoes() throws IOException {
        ImportRun run = node.given("a.md", POST, false);

        SteeredImport cancelled = node.steer.cancel(run.id());
        node.work.run();

        assertThat(cancelled).isInstanceOf(Steered.class);
        assertThat(node.now(run).state()).isEqualTo(State.CANCELLED);
        assertThat(node.now(run).finished()).contains(ImportingForTests.NOW);
        assertThat(importing.all()).isEmpty();
        assertNoUploads();
    }

    @Test
    void aRunningImportThatIsCancelledStopsAndSaysWhatIsIn() throws IOException {
        ImportRun run = node.given("site.zip", files(300), false);
        importing.runs.afterWrites(2, () -> {
            importing.clock.advance(Duration.ofSeconds(1));
            node.steer.cancel(run.id());
        });

        node.work.run();

        assertThat(node.now(run).state()).isEqualTo(State.CANCELLED);
        assertThat(node.now(run).report().created())
                .isEqualTo(importing.all().size())
                .isLessThan(300);
        assertNoUploads();
    }

    @Test
    void aPausedImportGoesOnWhenItIsResumedAndDoublesNothing() throws IOException {
        ImportRun run = node.given("site.zip", files(300), false);
        importing.runs.afterWrites(2, () -> node.steer.pause(run.id()));

        node.work.run();
        ImportRun paused = node.now(run);
        node.work.run();
        assertThat(node.now(run)).isEqualTo(paused);
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(importing.all()).hasSizeLessThan(300);
        assertThat(node.steer.resume(run.id())).isInstanceOf(Steered.class);
        node.work.run();

        assertThat(node.now(run).state()).isEqualTo(State.DONE);
        assertThat(node.now(run).report().created()).isEqualTo(300);
        assertThat(importing.all()).hasSize(300);
        assertThat(node.report(run)).hasSize(300).doesNotHaveDuplicates();
        assertNoUploads();
    }

    @Test
    void thereIsNoWayFromWhereAnEndedImportStands() {
        ImportRun run = node.given("a.md", POST, false);
        node.work.run();

        assertThat(node.steer.cancel(run.id()))
                .isEqualTo(new NotNow("the import is done;"
                        + " what waits or runs can be paused or cancelled, what is paused resumed or cancelled"));
        assertThat(node.steer.pause(run.id())).isInstanceOf(NotNow.class);
        assertThat(node.steer.resume(run.id())).isInstanceOf(NotNow.class);
        assertThat(node.steer.cancel("nobody's")).isEqualTo(new Missing());
    }

    @Test
    void aDryRunIsImportedForRealWithoutItsFileBeingGivenAgain() throws IOException {
        ImportRun dryRun = node.given("site.zip", files(3), true);
        assertThat(node.steer.start(dryRun.id(), "ada")).isInstanceOf(NotNow.class);
        node.work.run();
        assertThat(importing.all()).isEmpty();
        assertThat(node.now(dryRun).samples()).hasSize(3);

        ImportRun real = ((Steered) node.steer.start(dryRun.id(), "ada")).run();
        node.work.run();

        assertThat(node.now(real).report().created()).isEqualTo(3);
        assertThat(node.now(real).source()).isEqualTo("site.zip");
        assertThat(importing.all()).hasSize(3);
        assertNoUploads();
        assertThat(node.steer.start(dryRun.id(), "ada"))
                .isEqualTo(new NotNow("the file of this dry run is gone, as it was kept for a day; give it again"));
        assertThat(node.steer.start(real.id(), "ada")).isInstanceOf(NotNow.class);
    }

    @Test
    void whatIsUploadedIsForTheServersEyesAlone() throws IOException {
        ImportRun run = node.given("a.md", POST, false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("imports"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("imports").resolve(run.id()))))
                .isEqualTo("rw-------");
    }

    @Test
    void anUploadThatBreaksOffIsNoImport() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };

        assertThatThrownBy(() -> node.start.start("a.md", broken, false, "tester"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(FileNotKept.class);

        assertThat(importing.runs.latest(Optional.empty(), 10)).isEmpty();
        assertNoUploads();
    }

    @Test
    void aDiskThatTakesNothingIsToldInASentence() throws IOException {
        node.given("a.md", POST, true);
        Files.createDirectory(folder.resolve("imports").resolve("x.part"));

        assertThatThrownBy(() -> node.uploads.keep("x", new ByteArrayInputStream(POST)))
                .isInstanceOf(FileNotKept.class)
                .hasMessageStartingWith("The file could not be kept on the server's disk (");
    }

    @Test
    void aFilesNameIsKeptWithoutTheFoldersOfItsOwner() {
        assertThat(node.given("C:\\Users\\ada\\blog\n.zip", POST, false).source())
                .isEqualTo("blog.zip");
    }

    @Test
    void soManyWaitThatNoOtherIsTaken() {
        IntStream.range(0, 20).forEach(i -> node.given(i + ".md", POST, false));
        InputStream unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("nobody has room for these bytes");
            }
        };

        assertThatThrownBy(() -> node.start.start("a.md", unread, false, "tester"))
                .isInstanceOf(TooManyImports.class)
                .hasMessage("20 imports are waiting already; give the file again when one of them has ended");

        assertThat(importing.runs.latest(Optional.empty(), 100)).hasSize(20);
        node.work.run();
        assertThat(node.given("a.md", POST, false).state()).isEqualTo(State.QUEUED);
    }

    private static byte[] files(int count) {
        TestZip zip = new TestZip();
        IntStream.range(0, count).forEach(i -> zip.with("p" + i + ".md", "# Title " + i + "\n"));
        return zip.bytes();
    }

    private void assertNoUploads() throws IOException {
        try (var files = Files.list(folder.resolve("imports"))) {
            assertThat(files).isEmpty();
        }
    }
}
