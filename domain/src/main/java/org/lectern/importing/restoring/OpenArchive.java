package org.lectern.importing.restoring;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lectern.document.Document;
import org.lectern.exporting.archive.ArchiveFile;
import org.lectern.exporting.archive.ArchivePaths;
import org.lectern.exporting.archive.ExactJson;
import org.lectern.importing.archive.CentralDirectory;
import org.lectern.importing.file.Unreadable;

/**
 * An archive on the server's disk. Its files are found by the paths that they have in an archive of Lectern's; all other entries of the ZIP
 * are never looked into, and nothing is unpacked to the disk.
 */
final class OpenArchive implements Closeable {
    /** Of the ZIP's directory, which is held in memory: room for about 800,000 files. In bytes. */
    private static final long LONGEST_DIRECTORY = 128L * 1024 * 1024;

    private static final int LARGEST_MANIFEST = 16 * 1024 * 1024;

    /** What all files hold together is at most so much, and so many times as much as the ZIP. */
    private static final long MOST_BYTES = 1024L * 1024 * 1024;

    private static final int MOST_TIMES = 100;

    private final ZipFile zip;
    private final String top;
    private final Document manifest;
    private long bytesLeft;

    private OpenArchive(ZipFile zip, String top, Document manifest, long bytesLeft) {
        this.zip = zip;
        this.top = top;
        this.manifest = manifest;
        this.bytesLeft = bytesLeft;
    }

    /** One file. @param path without the folder that the archive may stand in */
    record Member(String path, ZipEntry entry) {}

    /** Empty: it is none of Lectern's. */
    static Optional<OpenArchive> of(Path file) throws Unreadable {
        try {
            return looksLikeZip(file) && CentralDirectory.length(file) <= LONGEST_DIRECTORY
                    ? opened(file)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | Unreadable damaged) {
            return Optional.empty();
        }
    }

    private static Optional<OpenArchive> opened(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        Optional<OpenArchive> archive = Optional.empty();
        try {
            long most = MOST_BYTES + MOST_TIMES * Files.size(file);
            String top = top(zip);
            archive = Optional.ofNullable(zip.getEntry(top + ArchivePaths.MANIFEST))
                    .flatMap(entry -> manifest(zip, entry))
                    .map(manifest -> new OpenArchive(zip, top, manifest, most));
            return archive;
        } finally {
            if (archive.isEmpty()) {
                zip.close();
            }
        }
    }

    /** The one folder that was packed, with a slash at its end; else the root. Of any other ZIP no entry is unpacked to find out. */
    private static String top(ZipFile zip) {
        Optional<String> first = names(zip).findFirst();
        String top = first.map(name -> name.substring(0, name.indexOf('/') + 1)).orElse("");
        return names(zip).allMatch(name -> name.startsWith(top)) ? top : "";
    }

    private static Stream<String> names(ZipFile zip) {
        return zip.stream().map(ZipEntry::getName).filter(name -> !isOfSystem(name));
    }

    /** Whether an operating system put it in by itself. */
    static boolean isOfSystem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || name.equals(".DS_Store") || name.equals("Thumbs.db");
    }

    private static boolean looksLikeZip(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    private static Optional<Document> manifest(ZipFile zip, ZipEntry entry) {
        try (InputStream stream = zip.getInputStream(entry)) {
            Document manifest = ExactJson.read(stream.readNBytes(LARGEST_MANIFEST));
            return Optional.of(manifest)
                    .filter(each -> each.text("format").equals(Optional.of(ArchiveFile.FORMAT))
                            && each.number("version").isPresent());
        } catch (IOException | Unreadable otherProgram) {
            return Optional.empty();
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    Document manifest() {
        return manifest;
    }

    /** Of entries of all sorts. */
    long size() {
        return zip.size();
    }

    /** Those whose paths begin so, in the order of the archive; some programs pack letters and their accents apart. */
    Stream<Member> members(String prefix) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(top))
                .map(this::member)
                .filter(member -> member.path().startsWith(prefix));
    }

    Optional<Member> member(String path) {
        return Optional.ofNullable(zip.getEntry(top + path)).map(this::member);
    }

    /** The one with this name, in the folder of the other. */
    Optional<Member> beside(Member other, String name) {
        return Optional.ofNullable(zip.getEntry(folder(other.entry().getName()) + name))
                .map(this::member);
    }

    private Member member(ZipEntry entry) {
        String path = entry.getName().substring(top.length());
        return new Member(Normalizer.normalize(path, Normalizer.Form.NFC), entry);
    }

    byte[] read(Member member, int limit) throws Unreadable {
        try (InputStream stream = zip.getInputStream(member.entry())) {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Unreadable("is larger than " + (limit >> 20) + " MB, which no such file is");
            }
            bytesLeft -= bytes.length;
            if (bytesLeft < 0) {
                throw new Unreadable("is not read: the archive unpacks to far more than it should");
            }
            return bytes;
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
