package org.lectern.importing.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    @Override
    public String toString() {
        return text;
    }
}
