package org.lectern.exporting.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.lectern.exporting.archive.ArchiveContents;
import org.lectern.exporting.archive.ArchiveFile;

/**
 * Everything, so that another Lectern can take it in again without loss, and a person can read it without any Lectern.
 *
 * <p>Each post stands in it as it was when its page was read, with all versions before: one that is changed meanwhile as it was before or
 * after, one that is created meanwhile mostly too, as ids grow. A post that came later than the people that it names are read brings them
 * along by their names alone. Nothing comes twice, and nothing that is there from the beginning to the end is missing.
 */
@ApplicationScoped
public class LecternArchive implements ExportFormat {
    private final ArchiveContents contents;

    /** For the container's proxy. */
    protected LecternArchive() {
        this(null);
    }

    @Inject
    public LecternArchive(ArchiveContents contents) {
        this.contents = contents;
    }

    @Override
    public String name() {
        return "lectern";
    }

    @Override
    public String label() {
        return "Lectern archive (everything)";
    }

    @Override
    public String description() {
        return "Everything, exactly: posts with their history, drafts and what is in the trash, kinds, people, events, tags, pictures. Without passwords and tokens. Lectern reads it again without loss.";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String fileName() {
        return "lectern.zip";
    }

    @Override
    public void write(OutputStream to) throws IOException {
        ArchiveFile file = new ArchiveFile(to);
        contents.write(file);
        file.end();
    }
}
