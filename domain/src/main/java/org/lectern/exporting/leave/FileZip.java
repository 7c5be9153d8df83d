package org.lectern.exporting.leave;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP, written file by file as they come. One that was not {@linkplain #finish finished} has no directory, and opens nowhere. */
public final class FileZip {
    private final ZipOutputStream zip;
    private final LocalDateTime time;

    /** @param to not closed */
    public FileZip(OutputStream to, Clock clock) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        time = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public void text(String path, String text) throws IOException {
        file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public void file(String path, byte[] bytes) throws IOException {
        begin(path, Deflater.DEFAULT_COMPRESSION);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Pictures are packed already. */
    public void picture(String path, InputStream bytes) throws IOException {
        begin(path, Deflater.NO_COMPRESSION);
        bytes.transferTo(zip);
        zip.closeEntry();
    }

    public void finish() throws IOException {
        zip.finish();
    }

    private void begin(String path, int level) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(time);
        zip.setLevel(level);
        zip.putNextEntry(entry);
    }
}
