package org.lectern.persistence;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.journal.JournalWorld;
import org.lectern.persistence.audit.MongoAuditLog;
import org.lectern.persistence.event.MongoEvents;
import org.lectern.persistence.event.MongoSeriesList;
import org.lectern.persistence.housekeeping.MongoExternalLinks;
import org.lectern.persistence.housekeeping.MongoFindings;
import org.lectern.persistence.housekeeping.MongoHousekeepingRuns;
import org.lectern.persistence.housekeeping.MongoKnownSlugs;
import org.lectern.persistence.idempotency.MongoKeyedRequests;
import org.lectern.persistence.image.GridFsImages;
import org.lectern.persistence.importing.MongoImportEntries;
import org.lectern.persistence.importing.MongoImportRuns;
import org.lectern.persistence.importing.MongoOriginals;
import org.lectern.persistence.journal.MongoJournal;
import org.lectern.persistence.journal.MongoPromises;
import org.lectern.persistence.kind.MongoDeclaredKinds;
import org.lectern.persistence.lease.MongoLeases;
import org.lectern.persistence.mongo.ExactDocuments;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.person.MongoPeople;
import org.lectern.persistence.post.MongoMentions;
import org.lectern.persistence.post.MongoPosts;
import org.lectern.persistence.revision.MongoRevisions;
import org.lectern.persistence.security.MongoApiTokens;
import org.lectern.persistence.security.MongoUsers;
import org.lectern.persistence.statistics.MongoBuckets;
import org.lectern.persistence.statistics.MongoCountedPosts;
import org.lectern.persistence.statistics.MongoMarks;
import org.lectern.persistence.tag.MongoTags;

/** The ports over one of the stores, made anew for each who asks. */
public abstract class StorePorts {
    public abstract MongoDatabase database();

    public abstract Indexes indexes();

    public abstract DocumentTemplate template();

    public MongoPosts posts() {
        return new MongoPosts(template(), database(), indexes());
    }

    public MongoRevisions revisions() {
        return new MongoRevisions(template());
    }

    public MongoCountedPosts countedPosts() {
        return new MongoCountedPosts(database(), indexes());
    }

    public MongoBuckets buckets() {
        return new MongoBuckets(template(), database());
    }

    public MongoMarks marks() {
        return new MongoMarks(database(), indexes());
    }

    /** The journal as the node with this data folder writes it. */
    public JournalWorld journal(Path node, Clock clock) {
        return new JournalWorld(
                new MongoJournal(database(), indexes()), new MongoPromises(database()), posts(), node, clock);
    }

    public MongoUsers users() {
        return new MongoUsers(template());
    }

    public MongoApiTokens tokens() {
        return new MongoApiTokens(template(), database());
    }

    public MongoAuditLog auditLog() {
        return new MongoAuditLog(database(), indexes());
    }

    public MongoKeyedRequests keyedRequests() {
        return new MongoKeyedRequests(database(), indexes());
    }

    public MongoTags tags() {
        return new MongoTags(template(), database());
    }

    public MongoDeclaredKinds kinds() {
        return new MongoDeclaredKinds(template(), database());
    }

    public MongoPeople people() {
        return new MongoPeople(new ExactDocuments(database(), indexes()), database(), indexes());
    }

    public MongoEvents events() {
        return new MongoEvents(new ExactDocuments(database(), indexes()), database(), indexes());
    }

    public MongoMentions mentions() {
        return new MongoMentions(database());
    }

    public MongoSeriesList series() {
        return new MongoSeriesList(new ExactDocuments(database(), indexes()), database(), indexes());
    }

    public MongoImportRuns importRuns() {
        return new MongoImportRuns(template());
    }

    public MongoOriginals originals() {
        return new MongoOriginals(database());
    }

    public MongoImportEntries importEntries() {
        return new MongoImportEntries(template(), database(), indexes());
    }

    public MongoFindings findings() {
        return new MongoFindings(database(), indexes());
    }

    public MongoExternalLinks externalLinks() {
        return new MongoExternalLinks(database(), indexes());
    }

    public MongoKnownSlugs knownSlugs() {
        return new MongoKnownSlugs(database(), indexes());
    }

    public MongoHousekeepingRuns housekeepingRuns() {
        return new MongoHousekeepingRuns(database(), indexes());
    }

    public MongoLeases leases(Clock clock) {
        return new MongoLeases(database(), clock);
    }

    public GridFsImages images(Clock clock) {
        return new GridFsImages(database(), indexes(), clock);
    }
}
