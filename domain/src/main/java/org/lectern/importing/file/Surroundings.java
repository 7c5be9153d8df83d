package org.lectern.importing.file;

import java.util.List;
import java.util.Optional;

/** The files of which one is read: what was given as a whole. */
public interface Surroundings {
    /** A file that stands alone. */
    Surroundings NONE = new Surroundings() {
        @Override
        public Optional<SourceFile> find(SourcePath path) {
            return Optional.empty();
        }

        @Override
        public List<SourcePath> in(String folder) {
            return List.of();
        }
    };

    /** The file at the path, if it is one that may be read. */
    Optional<SourceFile> find(SourcePath path);

    /** The files that lie in the folder itself, in the order of the archive. @param folder without a slash at its end; empty: the outermost */
    List<SourcePath> in(String folder);
}
