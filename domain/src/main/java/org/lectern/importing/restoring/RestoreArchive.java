package org.lectern.importing.restoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.event.Events;
import org.lectern.event.SeriesList;
import org.lectern.exporting.archive.ArchiveFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.journal.Subject;
import org.lectern.person.People;
import org.lectern.post.Posts;

/**
 * Takes Lectern's own archive in: everything with its id, its version and its history, as it was. What is here already stays; taking the same
 * archive in again changes nothing. Users, passwords and tokens are in no archive and are never touched.
 */
@ApplicationScoped
public class RestoreArchive {
    private final Posts posts;
    private final RestoreSite site;
    private final RestoreKinds kinds;
    private final RestoreReferents referents;
    private final SeriesList series;
    private final Events events;
    private final People people;
    private final RestoreTags tags;
    private final RestoreFiles files;
    private final RestorePosts restorePosts;

    /** For the container's proxy. */
    protected RestoreArchive() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public RestoreArchive(
            Posts posts,
            RestoreSite site,
            RestoreKinds kinds,
            RestoreReferents referents,
            SeriesList series,
            Events events,
            People people,
            RestoreTags tags,
            RestoreFiles files,
            RestorePosts restorePosts) {
        this.posts = posts;
        this.site = site;
        this.kinds = kinds;
        this.referents = referents;
        this.series = series;
        this.events = events;
        this.people = people;
        this.tags = tags;
        this.files = files;
        this.restorePosts = restorePosts;
    }

    /**
     * @return empty: the file is no archive of Lectern's, and nothing was done; else whether it was taken in to its end, and not cancelled
     * @throws Unreadable if it is one that this Lectern cannot read
     */
    public Optional<Boolean> restore(Path file, Restoring how, RestoreLog log) throws Unreadable, IOException {
        Optional<OpenArchive> found = OpenArchive.of(file);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (OpenArchive archive = found.get()) {
            long version = archive.manifest().number("version").orElseThrow();
            if (version != ArchiveFile.VERSION) {
                throw new Unreadable("is an archive of version " + version + "; this Lectern reads version "
                        + ArchiveFile.VERSION + ": take it in with a Lectern that is as new as the one that wrote it");
            }
            return Optional.of(restore(new CheckedArchive(archive, log), how, log));
        }
    }

    /** Posts last, as they refer to all the rest. */
    private boolean restore(CheckedArchive archive, Restoring how, RestoreLog log) {
        if (log.isCancelled()) {
            return false;
        }
        boolean isEmpty = posts.pageById(Optional.empty(), 1).isEmpty();
        site.restore(archive, how, isEmpty, log);
        kinds.restore(archive, how, log);
        referents.restore(archive, "series", Subject.SERIES, series, how, log);
        referents.restore(archive, "events", Subject.EVENT, events, how, log);
        referents.restore(archive, "people", Subject.PERSON, people, how, log);
        tags.restore(archive, how, log);
        files.restore(archive, how, log);
        if (!restorePosts.restore(archive, how, log)) {
            return false;
        }
        archive.tellLeftOver();
        return true;
    }
}
