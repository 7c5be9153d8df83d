package org.lectern.importing.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.file.SourcePath;

/** What lies where in an archive. @param <T> an entry of it */
final class Contents<T> {
    private final Map<String, T> entries = new HashMap<>();
    private final Map<String, List<SourcePath>> folders = new HashMap<>();

    /** @return false: the path is taken, and stays with whom it was */
    boolean add(SourcePath path, T entry) {
        boolean isNew = entries.putIfAbsent(path.text(), entry) == null;
        if (isNew) {
            folders.computeIfAbsent(path.folder(), folder -> new ArrayList<>()).add(path);
        }
        return isNew;
    }

    Optional<T> find(SourcePath path) {
        return Optional.ofNullable(entries.get(path.text()));
    }

    List<SourcePath> in(String folder) {
        return List.copyOf(folders.getOrDefault(folder, List.of()));
    }
}
