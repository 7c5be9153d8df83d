package org.lectern.persistence.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;
import org.lectern.persistence.embedded.EmbeddedServer;

/**
 * The one client, and what JNoSQL is to use instead of the many that it would open. CDI reads the priority of an alternative from the
 * class, so the class is the alternative.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class MongoConnection {
    private final MongoSettings settings;

    /** For the container's proxy. */
    protected MongoConnection() {
        this(null);
    }

    @Inject
    public MongoConnection(MongoSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    MongoClient client(EmbeddedServer embedded) {
        String uri = settings.uri().orElseGet(embedded::start);
        return MongoClients.create(MongoSettings.client(uri));
    }

    void close(@Disposes MongoClient client) {
        client.close();
        SharedBuffers.stopPruning();
    }

    @Produces
    @Singleton
    MongoDatabase database(MongoClient client) {
        return client.getDatabase(settings.database());
    }

    /** For all of JNoSQL's templates and repositories. */
    @Produces
    @Singleton
    @Database(DatabaseType.DOCUMENT)
    @Typed(DatabaseManager.class)
    DatabaseManager documents(MongoDatabase database, Indexes indexes) {
        return new ExactDocuments(database, indexes);
    }

    @Produces
    @Singleton
    Indexes indexes(MongoDatabase database) {
        return new Indexes(database, StoreIndexes.BY_COLLECTION);
    }

    /** Used by nothing of ours; JNoSQL's own producer, which this stands in for, opens a client that nobody closes. */
    @Produces
    @Singleton
    @Typed(MongoDBDocumentManager.class)
    MongoDBDocumentManager plainDocuments(MongoClient client) {
        return new MongoDBDocumentConfiguration().get(client).apply(settings.database());
    }
}
