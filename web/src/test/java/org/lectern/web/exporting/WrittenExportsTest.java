package org.lectern.web.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.site.DataFolder;

class WrittenExportsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsSentIsWholeAndGoesFromTheDiskWithIt() throws IOException {
        WrittenExports.Written written = new WrittenExports(new DataFolder(folder)).write(new Letters(false), "");

        assertThat(written.length()).isEqualTo(3);
        assertThat(written.bytes().readAllBytes()).isEqualTo(new byte[] {1, 2, 3});
        written.bytes().close();
        assertThat(files()).isZero();
    }

    @Test
    void anExportThatBreaksOffIsAnErrorAndLeavesNothing() throws IOException {
        WrittenExports exports = new WrittenExports(new DataFolder(folder));

        assertThatThrownBy(() -> exports.write(new Letters(true), "")).isInstanceOf(IllegalStateException.class);
        assertThat(files()).isZero();
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("exports"))) {
            return files.count();
        }
    }
}
