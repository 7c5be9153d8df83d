package org.lectern.persistence.kill;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.persistence.embedded.EmbeddedServer;
import org.lectern.site.DataFolder;

/** A folder belongs to one process, until that ends in whatever way. */
class SecondProcessTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondProcessIsToldThatTheFolderIsInUseAndGetsItWhenTheFirstIsGone() {
        Path data = folder.resolve("data");
        EmbeddedServer second = new EmbeddedServer(new DataFolder(data), false, Clock.systemUTC());
        StoreJvm first = StoreJvm.start(StoreProcess.class, List.of("-Xmx128m"), data, Map.of());
        try {
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining("LECTERN_DATA_DIR");
        } finally {
            first.kill();
        }
        second.start();
        second.stop();
    }
}
