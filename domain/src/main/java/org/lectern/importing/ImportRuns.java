package org.lectern.importing;

import java.util.List;
import java.util.Optional;

/** All imports, the running ones and those of the past. */
public interface ImportRuns {
    Optional<ImportRun> find(String id);

    /** The newest ones first. */
    List<ImportRun> latest(int limit);

    /** All that wait or run, in whichever process; those that nobody works on any more among them. */
    List<ImportRun> unfinished();

    /** Stores the run under its id, in place of what it was before. */
    void save(ImportRun run);
}
