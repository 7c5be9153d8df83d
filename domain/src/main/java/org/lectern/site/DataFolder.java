package org.lectern.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Where Lectern keeps what it keeps on disk: {@code LECTERN_DATA_DIR}, else what the way of starting says ({@code
 * lectern.default.data.dir}), else a folder of the server's own.
 */
@ApplicationScoped
public class DataFolder {
    private final Path path;

    /** For the container's proxy. */
    protected DataFolder() {
        this(Path.of(""));
    }

    @Inject
    public DataFolder(Config config) {
        this(chosen(config));
    }

    public DataFolder(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * A folder in the data folder, made if need be.
     *
     * @throws IllegalStateException if it can't be made; the message names the folder and the remedy
     */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The folder " + path.resolve(name)
                            + " cannot be made; point LECTERN_DATA_DIR at a folder that this user may write to",
                    failure);
        }
    }

    /** In bytes, of all files in it; what comes or goes meanwhile may count or not. */
    public long size() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.mapToLong(DataFolder::size).sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** How many bytes more its disk takes; 0 where nobody can say. */
    public long free() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException unknown) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Path chosen(Config config) {
        Stream<Optional<String>> byOrder = Stream.of(
                config.getOptionalValue("lectern.data.dir", String.class),
                config.getOptionalValue("lectern.default.data.dir", String.class),
                config.getOptionalValue("jboss.server.data.dir", String.class).map(folder -> folder + "/lectern"),
                config.getOptionalValue("com.sun.aas.instanceRoot", String.class)
                        .map(folder -> folder + "/lectern"),
                config.getOptionalValue("user.home", String.class).map(folder -> folder + "/.lectern"));
        return byOrder.flatMap(Optional::stream).findFirst().map(Path::of).orElseThrow();
    }
}
