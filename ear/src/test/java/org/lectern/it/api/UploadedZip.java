package org.lectern.it.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A ZIP archive for an import, a proper one or one that nobody should make. */
final class UploadedZip {
    private static final byte[] MEGABYTE = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    UploadedZip with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    UploadedZip with(String path, byte[] file) {
        return with(new ZipArchiveEntry(path), file, 0);
    }

    /** All files below a folder, by their paths in it. */
    UploadedZip withAllOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                with(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return this;
    }

    /** A text that is that long by the blanks at its end, and packs to almost nothing. */
    UploadedZip withMegabytes(String path, int megabytes, String beginning) {
        return with(new ZipArchiveEntry(path), beginning.getBytes(StandardCharsets.UTF_8), megabytes);
    }

    UploadedZip withLink(String path, String target) {
        ZipArchiveEntry entry = new ZipArchiveEntry(path);
        entry.setUnixMode(UnixStat.LINK_FLAG | 0777);
        return with(entry, target.getBytes(StandardCharsets.UTF_8), 0);
    }

    private UploadedZip with(ZipArchiveEntry entry, byte[] file, int megabytes) {
        try {
            zip.putArchiveEntry(entry);
            zip.write(file);
            for (int i = 0; i < megabytes; i++) {
                zip.write(MEGABYTE);
            }
            zip.closeArchiveEntry();
            return this;
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
    }
}
