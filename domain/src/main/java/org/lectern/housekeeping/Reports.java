package org.lectern.housekeeping;

import java.time.Instant;
import java.util.Optional;
import org.lectern.document.Document;

/** What checks gathered last, one report for each check that makes one. */
public interface Reports {
    /**
     * @param check the name of the check
     * @param run which run it comes from
     * @param made when it was concluded
     */
    record Report(String check, String run, Instant made, Document content) {}

    Optional<Report> find(String check);

    /** In place of the former one of the same check. */
    void save(Report report);
}
