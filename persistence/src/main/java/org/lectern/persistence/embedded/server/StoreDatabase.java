package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Optional;
import org.lectern.persistence.embedded.file.Namespace;
import org.lectern.persistence.embedded.file.Session;
import org.lectern.persistence.embedded.file.TimeLimit;

/** One database for the time of one command, as the library's stages of aggregations use it. */
final class StoreDatabase implements MongoDatabase {
    private final Session session;
    private final String name;
    private final TimeLimit limit;

    StoreDatabase(Session session, String name, TimeLimit limit) {
        this.session = session;
        this.name = name;
        this.limit = limit;
    }

    Optional<StoreCollection> find(String collection) {
        Namespace namespace = new Namespace(name, collection);
        return session.catalog().find(namespace).map(found -> new StoreCollection(this, namespace, session, limit));
    }

    StoreCollection findOrCreate(String collection) {
        Namespace namespace = new Namespace(name, collection);
        if (session.catalog().find(namespace).isEmpty()) {
            session.catalog().create(namespace);
        }
        return new StoreCollection(this, namespace, session, limit);
    }

    void drop() {
        session.catalog()
                .collections(name)
                .forEach(each -> find(each).orElseThrow().drop());
    }

    @Override
    public String getDatabaseName() {
        return name;
    }

    @Override
    public boolean isEmpty() {
        return session.catalog().collections(name).isEmpty();
    }

    @Override
    public MongoCollection<?> createCollectionOrThrowIfExists(String collection, CollectionOptions options) {
        if (find(collection).isPresent()) {
            throw new NamespaceExistsException("Collection already exists. NS: " + name + "." + collection);
        }
        return findOrCreate(collection);
    }

    /** The library tells by null that there is none. */
    @Override
    public MongoCollection<?> resolveCollection(String collection, boolean throwIfNotFound) {
        return find(collection).orElse(null);
    }

    @Override
    public void drop(Oplog oplog) {
        drop();
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        find(collection).ifPresent(StoreCollection::drop);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        collection.renameTo(this, newName);
    }

    @Override
    public void unregisterCollection(String collection) {
        throw new UnsupportedOperationException("A collection is renamed in one step");
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        throw new UnsupportedOperationException("The backend answers commands");
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw Replies.error(352, "UnsupportedOpQueryCommand", "Queries come as messages since MongoDB 3.6");
    }

    @Override
    public void handleClose(Channel channel) {
        // holds nothing for a client
    }
}
