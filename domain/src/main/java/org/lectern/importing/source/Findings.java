package org.lectern.importing.source;

import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;

/** Takes what a format finds in a file, piece by piece, so that a file of any size can be read. */
public interface Findings {
    void found(FoundPost post);

    /** A part of the file cannot be read; the rest goes on. */
    void rejected(Unreadable part);

    /** The file has no post of its own: it is read with the other one, as a post's sidecar is. */
    void belongsTo(SourcePath other);
}
