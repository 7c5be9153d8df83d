package org.lectern.persistence.behaviour;

import com.mongodb.client.MongoDatabase;
import org.lectern.persistence.Store;

class MongoDatabasesTest extends Databases {
    private final MongoDatabase database = Store.newOnMongo().database();

    @Override
    MongoDatabase database() {
        return database;
    }

    /** A MongoDB keeps a file for each collection and each index, which takes long. */
    @Override
    int manyCollections() {
        return 50;
    }
}
