package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.importing.archive.Archive;
import org.lectern.importing.archive.Uploads;
import org.lectern.importing.file.Unreadable;

/** Opens what is to be imported, on the node that has it: an upload or a folder. */
@ApplicationScoped
public class ImportSources {
    private final Uploads uploads;
    private final UploadFolder uploaded;
    private final ImportFolders folders;

    /** For the container's proxy. */
    protected ImportSources() {
        this(null, null, null);
    }

    @Inject
    public ImportSources(Uploads uploads, UploadFolder uploaded, ImportFolders folders) {
        this.uploads = uploads;
        this.uploaded = uploaded;
        this.folders = folders;
    }

    /** Where the upload lies; empty for a folder, or for one that is gone. */
    Optional<Path> upload(ImportRun run) {
        String upload = run.wanted().upload();
        return run.folder().isEmpty() && uploaded.has(upload) ? Optional.of(uploaded.path(upload)) : Optional.empty();
    }

    Archive open(ImportRun run) throws Unreadable {
        Optional<String> folder = run.folder();
        if (folder.isPresent()) {
            Path path = folders.find(folder.get())
                    .orElseThrow(() -> new Unreadable("is no folder of this node's configuration any more"));
            if (!Files.isDirectory(path)) {
                throw new Unreadable("is no folder on the server's disk: " + path);
            }
            return uploads.open(path, folder.get());
        }
        String upload = run.wanted().upload();
        if (!uploaded.has(upload)) {
            throw new Unreadable(
                    "is not on the server's disk any more; give the file again: what is in stays, and nothing is doubled");
        }
        return uploads.open(uploaded.path(upload), run.source());
    }
}
