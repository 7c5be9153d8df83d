package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.State;
import org.lectern.site.DataFolder;

class UploadRoomTest {
    private static final int MB = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void theFilesOfPausedImportsAndOfDryRunsTakeRoomToo() throws IOException {
        ImportingForTests importing = new ImportingForTests(folder);
        ImportNode node = importing.node;
        StartImport start = new StartImport(
                importing.runs,
                folder(new UploadRoom(2, MB, 0)),
                new ImportFolders(Optional.empty()),
                node.identity,
                importing.clock);
        ImportRun dryRun = start.start("a.md", bytes(10), true, "tester");
        node.work.run();
        ImportRun paused = start.start("b.md", bytes(10), false, "tester");
        node.steer.pause(paused.id());

        assertThatThrownBy(() -> start.start("c.md", unread(), false, "tester"))
                .isInstanceOf(TooManyImports.class)
                .hasMessageStartingWith("2 files of imports (0 MB) lie on the server's disk already; cancel imports");

        assertThat(node.now(dryRun).state()).isEqualTo(State.DONE);
        node.steer.cancel(paused.id());
        assertThat(start.start("c.md", bytes(10), false, "tester").state()).isEqualTo(State.QUEUED);
    }

    @Test
    void aFileThatIsTooLargeBesideTheOthersIsNotReadToItsEndAndNotKept() throws IOException {
        UploadFolder uploads = folder(new UploadRoom(10, 30 * MB, 0));
        uploads.keep("a", bytes(25 * MB));
        ByteArrayInputStream large = bytes(100 * MB);

        assertThatThrownBy(() -> uploads.keep("b", large)).isInstanceOf(TooManyImports.class);

        assertThat(large.available()).isGreaterThan(90 * MB);
        assertThatThrownBy(() -> uploads.keep("c", bytes(6 * MB))).isInstanceOf(TooManyImports.class);
        try (var files = Files.list(folder.resolve("imports"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("a");
        }
        uploads.keep("d", bytes(5 * MB));
        assertThat(uploads.has("d")).isTrue();
    }

    @Test
    void someOfTheDiskIsLeftToOthers() {
        UploadFolder uploads = folder(new UploadRoom(10, MB, Long.MAX_VALUE));

        assertThatThrownBy(() -> uploads.keep("a", unread()))
                .isInstanceOf(FileNotKept.class)
                .hasMessageContaining("MB are left on it), so nothing was imported; make room there");
        assertThat(uploads.has("a")).isFalse();
    }

    private UploadFolder folder(UploadRoom room) {
        return new UploadFolder(new DataFolder(folder), room);
    }

    private static ByteArrayInputStream bytes(int count) {
        byte[] text = new byte[count];
        Arrays.fill(text, (byte) 'a');
        return new ByteArrayInputStream(text);
    }

    private static InputStream unread() {
        return new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("nobody has room for these bytes");
            }
        };
    }
}
