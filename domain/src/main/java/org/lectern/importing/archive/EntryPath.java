package org.lectern.importing.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges the path of an archive's entry. */
final class EntryPath {
    private static final Pattern DRIVE = Pattern.compile("^\\p{Alpha}:.*", Pattern.DOTALL);
    private static final Set<String> JUNK_FOLDERS =
            Set.of("__MACOSX", ".git", ".svn", ".hg", ".Trashes", ".Spotlight-V100", ".fseventsd");
    private static final Set<String> JUNK_NAMES =
            Set.of(".DS_Store", "Thumbs.db", "ehthumbs.db", "desktop.ini", ".gitignore", ".gitkeep", ".gitattributes");

    private static final Pattern PACKED =
            Pattern.compile("(?i).+\\.(?:zip|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|lz4|7z|rar|jar|war)");

    private EntryPath() {}

    /** Why an archive in an archive is not taken; empty: it is called like none. Bombs are built so. */
    static Optional<String> packed(String path) {
        return PACKED.matcher(path).matches()
                ? Optional.of("is packed once more; unpack it, or give it by itself")
                : Optional.empty();
    }

    /** Why an entry of this path is not taken; empty: it may be. */
    static Optional<String> fault(String path) {
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            return Optional.of("has an absolute path, which leads out of the archive");
        }
        if (path.indexOf('\\') >= 0) {
            return Optional.of("has a backslash in its path");
        }
        if (path.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("has control characters in its path");
        }
        if (Arrays.asList(path.split("/")).contains("..")) {
            return Optional.of("has a path that leads out of the archive");
        }
        return Optional.empty();
    }

    /** Without parts that lead nowhere: {@code ./a//b} is {@code a/b}. A path that is so already is given back: an archive has many of them. */
    static String plain(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        String plain = String.join("/", parts);
        return plain.equals(path) ? path : plain;
    }

    static boolean isJunk(String path) {
        List<String> parts = List.of(path.split("/"));
        String name = parts.get(parts.size() - 1);
        return JUNK_NAMES.contains(name)
                || name.startsWith("._")
                || parts.stream().anyMatch(JUNK_FOLDERS::contains);
    }
}
