package org.lectern.importing.restoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.exporting.archive.ArchivePaths;
import org.lectern.exporting.archive.Sha256;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.restoring.OpenArchive.Member;

/** An archive whose files have to be those that its checksums say. Tells its progress, and in the end which files it lacks. */
final class CheckedArchive {
    private static final int LARGEST_LIST = 16 * 1024 * 1024;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");
    private static final Pattern LIST = Pattern.compile("checksums/[0-9]{4,9}\\.sha256");

    private final OpenArchive archive;
    private final RestoreLog log;
    private final Map<String, Sum> sums = new HashMap<>();
    private long done;

    CheckedArchive(OpenArchive archive, RestoreLog log) {
        this.archive = archive;
        this.log = log;
        Document lists = archive.manifest().document("checksums").orElse(Document.empty());
        lists.fields().forEach((path, sum) -> readList(path, String.valueOf(sum)));
    }

    /** A SHA-256, and whether its file was asked for. */
    private static final class Sum {
        private final byte[] bytes;
        private boolean isRead;

        Sum(String text) {
            bytes = HexFormat.of().parseHex(text);
        }

        boolean isOf(byte[] file) {
            return Arrays.equals(bytes, Sha256.digest().digest(file));
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
            new String(bytes, StandardCharsets.UTF_8).lines().forEach(this::readLine);
        } catch (Unreadable reason) {
            log.rejected(path, reason);
        }
    }

    private void readLine(String line) {
        Matcher fields = LINE.matcher(line);
        if (fields.matches()) {
            sums.put(fields.group(2), new Sum(fields.group(1)));
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
        Sum sum = sums.get(member.path());
        if (sum == null) {
            throw new Unreadable("is not among the archive's checksums");
        }
        if (!sum.isRead) {
            sum.isRead = true;
            log.progress(++done, archive.size());
        }
        byte[] bytes = archive.read(member, limit);
        if (!sum.isOf(bytes)) {
            throw new Unreadable("differs from its checksum: it was changed or damaged after the export");
        }
        return bytes;
    }

    /** Says what the checksums name and nobody read, and what is in the archive beside that. */
    void tellLeftOver() {
        Set<String> there = new HashSet<>();
        archive.members("").map(Member::path).forEach(path -> {
            Sum sum = sums.get(path);
            if (sum == null && !isOwn(path)) {
                log.rejected(path, new Unreadable("is not among the archive's checksums"));
            }
            if (sum != null && !sum.isRead) {
                there.add(path);
            }
        });
        there.remove(ArchivePaths.README);
        sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isRead && !there.contains(sum.getKey()))
                .map(Map.Entry::getKey)
                .filter(path -> !path.equals(ArchivePaths.README))
                .sorted()
                .forEach(path -> log.rejected(path, new Unreadable("is missing in the archive")));
        there.stream()
                .sorted()
                .forEach(path -> log.rejected(path, new Unreadable("is no file that this Lectern knows here")));
    }

    private static boolean isOwn(String path) {
        return path.equals(ArchivePaths.MANIFEST) || LIST.matcher(path).matches() || OpenArchive.isOfSystem(path);
    }
}
