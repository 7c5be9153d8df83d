package org.lectern.site;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which of the nodes over one store this is: an identity that lies in its data folder, beside the files that only it has. */
@ApplicationScoped
public class ThisNode {
    private final DataFolder dataFolder;
    private String id = "";

    /** For the container's proxy. */
    protected ThisNode() {
        this(null);
    }

    @Inject
    public ThisNode(DataFolder dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** The same for as long as the data folder is. */
    public synchronized String id() {
        if (id.isEmpty()) {
            id = stored();
        }
        return id;
    }

    private String stored() {
        Path folder = dataFolder.folder("node");
        Path file = folder.resolve("id");
        try {
            if (!Files.exists(file)) {
                write(folder, file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    file + " cannot be written and read; see to the rights of its folder", failure);
        }
    }

    /** Never half of it, and never over one that is there. */
    private static void write(Path folder, Path file) throws IOException {
        Path whole = Files.createTempFile(folder, "id", ".part");
        try {
            Files.writeString(whole, UlidCreator.getUlid().toString());
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException faster) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(whole, file);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
