package org.lectern.importing;

import java.util.List;
import java.util.Optional;

/** All imports, the running ones and those of the past. Safe for use by many threads. */
public interface ImportRuns {
    Optional<ImportRun> find(String id);

    /** Newest first. @param before only those that are older than the one with this id */
    List<ImportRun> latest(Optional<String> before, int limit);

    /** All that wait, run or are paused, on whichever node, oldest first. */
    List<ImportRun> unfinished();

    /** The newest one, no dry run, that read the folder to its end. */
    Optional<ImportRun> lastOf(String folder);

    void insert(ImportRun run);

    /** Puts the run in the place of its former version. @return what is stored now; empty if somebody else was faster */
    Optional<ImportRun> replace(ImportRun run);
}
