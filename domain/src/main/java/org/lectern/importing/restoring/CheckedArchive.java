package org.lectern.importing.restoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.document.Sha256;
import org.lectern.exporting.archive.ArchivePaths;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.restoring.OpenArchive.Member;

/** An archive whose files have to be those that its checksums say. Tells its progress, and in the end which files it lacks. */
final class CheckedArchive {
    private static final int LARGEST_LIST = 16 * 1024 * 1024;

    /** Of lines, beside one for each file that is there: of those that are missing so many can be named. */
    private static final int MOST_OTHER_LINES = 10_000;

    private static final int LONGEST_PATH = 1_000;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");
    private static final Pattern LIST = Pattern.compile("checksums/[0-9]{4,9}\\.sha256");

    private final OpenArchive archive;
    private final RestoreLog log;
    private final Map<String, Listed> files = new LinkedHashMap<>();
    private final Set<String> missing = new TreeSet<>();
    private long linesLeft;
    private long done;

    CheckedArchive(OpenArchive archive, RestoreLog log) {
        this.archive = archive;
        this.log = log;
        archive.members("").forEach(member -> files.put(member.path(), new Listed()));
        linesLeft = files.size() + MOST_OTHER_LINES;
        readLists();
    }

    /** What is known of a file that is there: its SHA-256, empty where no list names it, and whether it was asked for. */
    private static final class Listed {
        private byte[] sum = {};
        private boolean isRead;

        boolean isListed() {
            return sum.length > 0;
        }

        boolean isOf(byte[] file) {
            return Arrays.equals(sum, Sha256.digest().digest(file));
        }
    }

    private void readLists() {
        Document lists = archive.manifest().document("checksums").orElse(Document.empty());
        for (Map.Entry<String, Object> list : lists.fields().entrySet()) {
            if (linesLeft < 0 || log.isCancelled()) {
                return;
            }
            readList(list.getKey(), String.valueOf(list.getValue()));
        }
    }

    private void readList(String path, String sum) {
        try {
            Optional<Member> list = LIST.matcher(path).matches() ? archive.member(path) : Optional.empty();
            if (list.isEmpty()) {
                throw new Unreadable("is missing");
            }
            byte[] bytes = archive.read(list.get(), LARGEST_LIST);
            if (!Sha256.of(bytes).equals(sum)) {
                log.rejected(path, new Unreadable("differs from its checksum in the manifest; it is used as it is"));
            }
            Iterator<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().iterator();
            while (lines.hasNext()) {
                readLine(lines.next());
            }
        } catch (Unreadable reason) {
            log.rejected(path, reason);
        }
    }

    private void readLine(String line) throws Unreadable {
        linesLeft--;
        if (linesLeft < 0) {
            throw new Unreadable("names far more files than the archive has; the lists are read no further");
        }
        Matcher fields = LINE.matcher(line);
        if (fields.matches()) {
            Optional<Listed> file = Optional.ofNullable(files.get(fields.group(2)));
            if (file.isPresent()) {
                file.get().sum = HexFormat.of().parseHex(fields.group(1));
            } else if (fields.group(2).length() <= LONGEST_PATH) {
                missing.add(fields.group(2));
            }
        }
    }

    Document manifest() {
        return archive.manifest();
    }

    Stream<Member> members(String prefix) {
        return archive.members(prefix);
    }

    Optional<Member> member(String path) {
        return archive.member(path);
    }

    /** @throws Unreadable if there is none */
    Member beside(Member other, String name) throws Unreadable {
        return archive.beside(other, name).orElseThrow(() -> new Unreadable("lacks the file " + name + " beside it"));
    }

    /** @throws Unreadable if it is not the file that its checksum says */
    byte[] read(Member member, int limit) throws Unreadable {
        Listed file = Optional.ofNullable(files.get(member.path()))
                .filter(Listed::isListed)
                .orElseThrow(() -> new Unreadable("is not among the archive's checksums"));
        if (!file.isRead) {
            file.isRead = true;
            log.progress(++done, archive.size());
        }
        byte[] bytes = archive.read(member, limit);
        if (!file.isOf(bytes)) {
            throw new Unreadable("differs from its checksum: it was changed or damaged after the export");
        }
        return bytes;
    }

    /** Says what the checksums name and nobody read, and what is in the archive beside that. */
    void tellLeftOver() {
        missing.remove(ArchivePaths.README);
        missing.forEach(path -> log.rejected(path, new Unreadable("is missing in the archive")));
        files.forEach((path, file) -> {
            if (!file.isListed() && !isOwn(path)) {
                log.rejected(path, new Unreadable("is not among the archive's checksums"));
            }
            if (file.isListed() && !file.isRead && !path.equals(ArchivePaths.README)) {
                log.rejected(path, new Unreadable("is no file that this Lectern knows here"));
            }
        });
    }

    private static boolean isOwn(String path) {
        return path.equals(ArchivePaths.MANIFEST) || LIST.matcher(path).matches() || OpenArchive.isOfSystem(path);
    }
}
