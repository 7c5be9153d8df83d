package org.lectern.web.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lectern.exporting.format.ExportFormat;
import org.lectern.site.DataFolder;

/**
 * Exports, each written to the server's disk before any of it is sent: one that breaks off is an error with a status of its own. Sent as it
 * is written it would be cut off behind a 200, and servers end such an answer as if it were whole.
 */
@ApplicationScoped
public class WrittenExports {
    private static final String FOLDER = "exports";

    private final DataFolder dataFolder;

    /** For the container's proxy. */
    protected WrittenExports() {
        this(null);
    }

    @Inject
    public WrittenExports(DataFolder dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** @param bytes whose file goes when they are closed */
    public record Written(InputStream bytes, long length) {}

    /** @param base the site's address */
    public Written write(ExportFormat format, String base) throws IOException {
        Path file = Files.createTempFile(dataFolder.folder(FOLDER), format.name(), ".part");
        boolean isWhole = false;
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.write(to, base);
            isWhole = true;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(file);
            }
        }
        long length = Files.size(file);
        return new Written(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), length);
    }
}
