package org.lectern.importing.restoring;

import org.lectern.importing.file.Unreadable;

/** Who is told what becomes of an archive, while it is read. The first three are about posts. */
public interface RestoreLog {
    void created();

    void updated();

    void unchanged();

    /** @param path of the file in the archive */
    void rejected(String path, Unreadable reason);

    void warning(String sentence);

    /** In files. */
    void progress(long done, long total);

    boolean isCancelled();
}
