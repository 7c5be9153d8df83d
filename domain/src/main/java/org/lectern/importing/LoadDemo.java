package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Imports the posts of a weblog that does not exist, for people who want to look around first. */
@ApplicationScoped
public class LoadDemo {
    static final List<String> FILES = List.of(
            "2024-09-12-we-have-a-room.md",
            "2024-10-03-how-i-take-notes.md",
            "2024-11-14-hulpbotjes.md",
            "2025-01-09-a-table-of-evenings.md",
            "2025-02-06-asking-people-to-speak.md",
            "2025-02-27-plain-text-outlives.md",
            "2025-03-20-treffen-am-hafen.md",
            "2025-04-10-a-date-a-name-a-place.md",
            "2025-05-17-tide-tables-are-not-tables.md",
            "2025-05-17-reading-old-logs.md",
            "2025-05-17-small-machines-long-nights.md",
            "2025-05-17-the-hundredth-contributor.md",
            "2025-05-17-harbour-python-day-2025.md",
            "about.md");

    private final StartImport startImport;

    /** For the container's proxy. */
    protected LoadDemo() {
        this(null);
    }

    @Inject
    public LoadDemo(StartImport startImport) {
        this.startImport = startImport;
    }

    /**
     * A second time changes nothing.
     *
     * @param by who asked for it
     * @return the import, waiting
     * @throws IOException if the posts cannot be kept on disk meanwhile
     */
    public ImportRun load(String by) throws IOException {
        return startImport.start("demo.zip", new ByteArrayInputStream(zip()), false, by);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : FILES) {
                zip.putNextEntry(new ZipEntry("demo/" + name));
                zip.write(read(name));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream file = LoadDemo.class.getResourceAsStream("demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the demo's file " + name + " is missing");
            }
            return file.readAllBytes();
        }
    }
}
