package org.lectern.persistence;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.BsonDocument;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.lectern.journal.JournalWorld;
import org.lectern.persistence.embedded.EmbeddedServer;
import org.lectern.persistence.event.MongoEvents;
import org.lectern.persistence.event.MongoSeriesList;
import org.lectern.persistence.housekeeping.MongoExternalLinks;
import org.lectern.persistence.housekeeping.MongoFindings;
import org.lectern.persistence.housekeeping.MongoHousekeepingRuns;
import org.lectern.persistence.housekeeping.MongoKnownSlugs;
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
import org.lectern.persistence.mongo.StoreIndexes;
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
import org.lectern.site.DataFolder;

/** A server that tests keep documents in, and on it a database of their own. */
public final class Store {
    /** The address of a MongoDB for tests, as an environment variable or a system property. */
    private static final String VARIABLE = "LECTERN_TEST_MONGODB_URI";

    static final String WITHOUT_MONGO = VARIABLE + " is not set: nothing is tried on a real MongoDB";

    private static final boolean IS_CI = "true".equals(System.getenv("CI"));

    private static final AtomicBoolean ABSENCE_TOLD = new AtomicBoolean();

    private static final Store EMBEDDED = startEmbedded();
    private static Optional<Store> mongo = Optional.empty();

    private final RecordedCommands commands = new RecordedCommands();
    private final MongoClient client;
    private final MongoDatabase database;
    private final Indexes indexes;
    private final DocumentTemplate template;
    private final Runnable stop;

    private Store(String uri, Runnable stop) {
        this(uri, "lectern_test_" + UUID.randomUUID().toString().substring(0, 8), stop);
    }

    private Store(String uri, String name, Runnable stop) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .addCommandListener(commands)
                .build());
        database = client.getDatabase(name);
        indexes = new Indexes(database, StoreIndexes.BY_COLLECTION);
        template = Templates.of(database, indexes);
        this.stop = stop;
    }

    private Store droppedAtTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.drop();
            client.close();
            stop.run();
        }));
        return this;
    }

    /** The one that comes with the program. */
    public static Store embedded() {
        return EMBEDDED;
    }

    /** The MongoDB that the variable names; the test is skipped where there is none, and fails there on CI. */
    public static synchronized Store mongo() {
        if (mongo.isEmpty()) {
            mongo = Optional.of(new Store(mongoUri(), () -> {}).droppedAtTheEnd());
        }
        return mongo.get();
    }

    /** A database of one's own on that MongoDB, without indexes. */
    public static Store newOnMongo() {
        return new Store(mongoUri(), () -> {}).droppedAtTheEnd();
    }

    /** A database of one's own on the server at this address. */
    public static Store at(String uri) {
        return new Store(uri, () -> {}).droppedAtTheEnd();
    }

    /** The database of that name on the server at this address, for as long as that lives. */
    public static Store at(String uri, String name) {
        return new Store(uri, name, () -> {});
    }

    /** Lets go of the server. */
    public void close() {
        client.close();
    }

    /** One that does not answer at this address. */
    public static Store unreachable(String uri) {
        return new Store(uri, () -> {});
    }

    /** Without any document. The indexes stay, as building them takes long. */
    public Store emptied() {
        indexes.ensure();
        database.listCollectionNames()
                .forEach(name -> database.getCollection(name).deleteMany(new BsonDocument()));
        return this;
    }

    /** One list that any test ever put in the place of a date keeps an index of posts from sorting, also when it is gone. */
    public Store withFreshPosts() {
        database.getCollection("posts").drop();
        new Indexes(database, StoreIndexes.BY_COLLECTION).ensure();
        return this;
    }

    public MongoDatabase database() {
        return database;
    }

    /** What tests ask the server for through this store. */
    public RecordedCommands commands() {
        return commands;
    }

    public Indexes indexes() {
        return indexes;
    }

    public DocumentTemplate template() {
        return template;
    }

    public MongoPosts posts() {
        return new MongoPosts(template, database, indexes);
    }

    public MongoRevisions revisions() {
        return new MongoRevisions(template);
    }

    public MongoCountedPosts countedPosts() {
        return new MongoCountedPosts(database, indexes);
    }

    public MongoBuckets buckets() {
        return new MongoBuckets(template, database);
    }

    public MongoMarks marks() {
        return new MongoMarks(database, indexes);
    }

    /** The journal as the node with this data folder writes it. */
    public JournalWorld journal(Path node, Clock clock) {
        return new JournalWorld(new MongoJournal(database, indexes), new MongoPromises(database), posts(), node, clock);
    }

    public MongoUsers users() {
        return new MongoUsers(template);
    }

    public MongoApiTokens tokens() {
        return new MongoApiTokens(template, database);
    }

    public MongoTags tags() {
        return new MongoTags(template, database);
    }

    public MongoDeclaredKinds kinds() {
        return new MongoDeclaredKinds(template, database);
    }

    public MongoPeople people() {
        return new MongoPeople(new ExactDocuments(database, indexes), database, indexes);
    }

    public MongoEvents events() {
        return new MongoEvents(new ExactDocuments(database, indexes), database, indexes);
    }

    public MongoMentions mentions() {
        return new MongoMentions(database);
    }

    public MongoSeriesList series() {
        return new MongoSeriesList(new ExactDocuments(database, indexes), database, indexes);
    }

    public MongoImportRuns importRuns() {
        return new MongoImportRuns(template);
    }

    public MongoOriginals originals() {
        return new MongoOriginals(database);
    }

    public MongoImportEntries importEntries() {
        return new MongoImportEntries(template, database, indexes);
    }

    public MongoFindings findings() {
        return new MongoFindings(database, indexes);
    }

    public MongoExternalLinks externalLinks() {
        return new MongoExternalLinks(database, indexes);
    }

    public MongoKnownSlugs knownSlugs() {
        return new MongoKnownSlugs(database, indexes);
    }

    public MongoHousekeepingRuns housekeepingRuns() {
        return new MongoHousekeepingRuns(database, indexes);
    }

    public MongoLeases leases(Clock clock) {
        return new MongoLeases(database, clock);
    }

    public GridFsImages images(Clock clock) {
        return new GridFsImages(database, indexes, clock);
    }

    /** Whether there is one, or has to be one. */
    static boolean mayUseMongo() {
        boolean mayUse = configured().isPresent() || IS_CI;
        if (!mayUse && !ABSENCE_TOLD.getAndSet(true)) {
            System.getLogger(Store.class.getName()).log(System.Logger.Level.WARNING, WITHOUT_MONGO);
        }
        return mayUse;
    }

    private static String mongoUri() {
        if (configured().isEmpty() && IS_CI) {
            Assertions.fail(VARIABLE + " is not set, and on CI nothing is skipped");
        }
        Assumptions.assumeTrue(mayUseMongo(), WITHOUT_MONGO);
        return configured().orElseThrow();
    }

    private static Optional<String> configured() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .or(() -> Optional.ofNullable(System.getProperty(VARIABLE)))
                .filter(text -> !text.isBlank());
    }

    private static Store startEmbedded() {
        try {
            EmbeddedServer server = new EmbeddedServer(
                    new DataFolder(Files.createTempDirectory("lectern-test-store")), false, Clock.systemUTC());
            return new Store(server.start(), server::stop).droppedAtTheEnd();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
