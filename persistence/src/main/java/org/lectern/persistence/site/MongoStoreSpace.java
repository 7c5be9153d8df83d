package org.lectern.persistence.site;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.lectern.persistence.mongo.MongoSettings;
import org.lectern.persistence.mongo.Outages;
import org.lectern.site.StoreSpace;

/** Asks a database that somebody else runs; the embedded store's file lies in the data folder. */
@ApplicationScoped
public class MongoStoreSpace implements StoreSpace {
    private final MongoSettings settings;
    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoStoreSpace() {
        this(null, null);
    }

    @Inject
    public MongoStoreSpace(MongoSettings settings, MongoDatabase database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public OptionalLong elsewhere() {
        if (settings.uri().isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            BsonDocument statistics = Outages.guarded(
                    () -> database.runCommand(new BsonDocument("dbStats", new BsonInt32(1)), BsonDocument.class));
            return OptionalLong.of(Stream.of("storageSize", "indexSize")
                    .flatMap(name -> Stream.ofNullable(statistics.get(name)))
                    .filter(BsonValue::isNumber)
                    .mapToLong(size -> size.asNumber().longValue())
                    .sum());
        } catch (MongoCommandException notAllowed) {
            return OptionalLong.empty();
        }
    }
}
