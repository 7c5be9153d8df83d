package org.lectern.client.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder as a ZIP that is there until this is closed. Links are not followed; what belongs to a version control is left out. */
record ZippedFolder(Path file) implements AutoCloseable {
    static ZippedFolder of(Path folder) throws IOException {
        ZippedFolder zip = new ZippedFolder(Files.createTempFile("lectern", ".zip"));
        try (OutputStream out = Files.newOutputStream(zip.file);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Path file : files(folder)) {
                entries.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
            return zip;
        } catch (IOException failure) {
            zip.close();
            throw failure;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !folder.relativize(path).startsWith(".git"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
