package org.lectern.importing.file;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a file stands in what was given, its parts joined by slashes: {@code content/2024/x.md}.
 *
 * @param text without a slash at either end
 */
public record SourcePath(String text) {
    /** The last part: {@code x.md}. */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The name without its extension; a name that begins with its only dot has none. */
    public String stem() {
        int dot = name().lastIndexOf('.');
        return dot > 0 ? name().substring(0, dot) : name();
    }

    /** In lower case and without the dot; empty where there is none. */
    public String extension() {
        int dot = name().lastIndexOf('.');
        return dot > 0 ? name().substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** From the outermost to the one that holds the file. */
    public List<String> folders() {
        int slash = text.lastIndexOf('/');
        return slash < 0
                ? List.of()
                : Arrays.stream(text.substring(0, slash).split("/")).toList();
    }

    /** The folder that holds the file, its parts joined by slashes; empty for the outermost. */
    public String folder() {
        return text.substring(0, Math.max(0, text.lastIndexOf('/')));
    }

    /**
     * What a reference in this file means: {@code ../b.md} in {@code a/x.md} is {@code b.md}. One that begins with a slash counts from the
     * outermost folder.
     *
     * @return empty if it leads out of what was given, or to no file
     */
    public Optional<SourcePath> resolve(String relative) {
        Deque<String> parts = new ArrayDeque<>(relative.startsWith("/") ? List.of() : folders());
        for (String part : relative.split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new SourcePath(String.join("/", parts)));
    }

    @Override
    public String toString() {
        return text;
    }
}
