package org.lectern.exporting.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.document.Document;
import org.lectern.document.Sha256;

/**
 * The ZIP while it is written: equal contents in the same order make equal bytes, whenever and wherever. It has no end before {@link #end}.
 *
 * <p>The SHA-256 of every file stands in one of the files {@code checksums/0001.sha256} and so on, each of which is written once it has its
 * {@value #FILES_OF_ONE_LIST} lines, so that no more of them are ever in memory; theirs stand in the manifest.
 */
public final class ArchiveFile {
    /** Of the archive's layout. One that is greater is not read by a Lectern that writes this one. */
    public static final int VERSION = 1;

    public static final String FORMAT = "lectern";

    private static final int MOST_LEFT_OUT = 1_000;

    static final int FILES_OF_ONE_LIST = 5_000;

    /** The first that a ZIP can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();
    private final Map<String, Object> lists = new LinkedHashMap<>();
    private final Map<String, Object> counts = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private long files;

    /** @param to not closed */
    public ArchiveFile(OutputStream to) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    }

    public void add(String path, Document document) throws IOException {
        add(path, ExactJson.write(document));
    }

    public void add(String path, byte[] bytes) throws IOException {
        write(path, bytes);
        list(path, Sha256.of(bytes));
    }

    /** @param bytes read to its end, not closed */
    public void add(String path, InputStream bytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        begin(path);
        bytes.transferTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        list(path, Sha256.text(digest.digest()));
    }

    /** One more of what the manifest counts under this name. */
    public void count(String name) {
        counts.merge(name, 1L, (one, other) -> (Long) one + (Long) other);
    }

    /** That there are none is counted too. */
    public void countFrom0(String name) {
        counts.putIfAbsent(name, 0L);
    }

    /** Says in the manifest what should be here and is not, and why: the first so many. */
    public void leftOut(String what) {
        if (leftOut.size() < MOST_LEFT_OUT) {
            leftOut.add(what);
        }
    }

    /** Writes what tells a whole archive. */
    public void end() throws IOException {
        if (!sums.isEmpty()) {
            writeSums();
        }
        Document manifest = Document.of("format", FORMAT)
                .with("version", VERSION)
                .with("counts", Numbers.small(Document.of(counts)))
                .with("files", Numbers.small(files))
                .withOptional("leftOut", Optional.of(leftOut).filter(all -> !all.isEmpty()))
                .with("checksums", Document.of(lists));
        write(ArchivePaths.MANIFEST, ExactJson.write(manifest));
        zip.finish();
    }

    private void list(String path, String sum) throws IOException {
        files++;
        sums.append(sum).append("  ").append(path).append('\n');
        if (files % FILES_OF_ONE_LIST == 0) {
            writeSums();
        }
    }

    private void writeSums() throws IOException {
        byte[] list = sums.toString().getBytes(StandardCharsets.UTF_8);
        String path = String.format(Locale.ROOT, "%s%04d.sha256", ArchivePaths.CHECKSUMS, lists.size() + 1);
        write(path, list);
        lists.put(path, Sha256.of(list));
        sums.setLength(0);
    }

    private void write(String path, byte[] bytes) throws IOException {
        begin(path);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void begin(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
