package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.restoring.RestoreArchive;
import org.lectern.importing.restoring.RestoreLog;
import org.lectern.importing.restoring.Restoring;
import org.lectern.post.history.Change;
import org.lectern.security.Permission;
import org.lectern.security.Users;

/** Takes an upload in that is an archive of Lectern's own: it says itself what its documents are, and no format has to read it. */
@ApplicationScoped
public class ImportArchive {
    private final RestoreArchive restoring;
    private final Users users;
    private final Clock clock;

    /** For the container's proxy. */
    protected ImportArchive() {
        this(null, null, null);
    }

    @Inject
    public ImportArchive(RestoreArchive restoring, Users users, Clock clock) {
        this.restoring = restoring;
        this.users = users;
        this.clock = clock;
    }

    /** @return empty: it is no such archive; else whether it was taken in to its end, and not cancelled */
    Optional<Boolean> run(ImportRun run, Path upload, Change change, Tally tally, RunLog log)
            throws Unreadable, IOException {
        boolean isAdministrators = users.find(run.wanted().by())
                .filter(user -> user.may(Permission.ADMINISTER))
                .isPresent();
        Restoring how = new Restoring(run.dryRun(), isAdministrators, change, clock.instant());
        return restoring.restore(upload, how, new Told(tally, log));
    }

    /** Tells the import's report. */
    private static final class Told implements RestoreLog {
        private final Tally tally;
        private final RunLog log;
        private boolean goesOn = true;

        Told(Tally tally, RunLog log) {
            this.tally = tally;
            this.log = log;
        }

        @Override
        public void created() {
            tally.restored(ImportOutcome.CREATED);
        }

        @Override
        public void updated() {
            tally.restored(ImportOutcome.UPDATED);
        }

        @Override
        public void unchanged() {
            tally.restored(ImportOutcome.UNCHANGED);
        }

        @Override
        public void rejected(String path, Unreadable reason) {
            tally.rejected(path, reason);
        }

        @Override
        public void warning(String sentence) {
            tally.note("", sentence);
        }

        @Override
        public void progress(long done, long total) {
            goesOn = log.goesOn(done, total);
        }

        @Override
        public boolean isCancelled() {
            return !goesOn;
        }
    }
}
