package org.lectern.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs a ZIP, a proper one or one that nobody should make. */
final class TestZip {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    TestZip() {
        zip.setLevel(Deflater.BEST_SPEED);
    }

    TestZip with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TestZip with(String path, byte[] content) {
        return with(new ZipArchiveEntry(path), content);
    }

    TestZip withLink(String path, String target) {
        ZipArchiveEntry entry = new ZipArchiveEntry(path);
        entry.setUnixMode(UnixStat.LINK_FLAG | 0777);
        return with(entry, target.getBytes(StandardCharsets.UTF_8));
    }

    private TestZip with(ZipArchiveEntry entry, byte[] content) {
        try {
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
