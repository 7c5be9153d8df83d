package org.lectern.persistence.mongo;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Builds the indexes that are missing, once for each start, as soon as the store answers: it need not be there when Lectern starts.
 */
public final class Indexes {
    private static final Logger LOG = System.getLogger(Indexes.class.getName());

    private final MongoDatabase database;
    private final Map<String, List<IndexModel>> byCollection;
    private final Lock building = new ReentrantLock();
    private volatile boolean areBuilt;

    public Indexes(MongoDatabase database, Map<String, List<IndexModel>> byCollection) {
        this.database = database;
        this.byCollection = Map.copyOf(byCollection);
    }

    /** @throws org.lectern.post.StoreUnavailable if the store does not answer; another call tries again */
    public void ensure() {
        if (!areBuilt) {
            build();
        }
    }

    /** One thread builds; the others go on meanwhile, so that nobody waits in a row for a store that is down. */
    private void build() {
        if (!building.tryLock()) {
            return;
        }
        try {
            byCollection.forEach((collection, indexes) -> indexes.forEach(index -> build(collection, index)));
            areBuilt = true;
        } finally {
            building.unlock();
        }
    }

    /** Documents of other programs may rule an index out; everything works without it, only slower, or with less protection. */
    private void build(String collection, IndexModel index) {
        try {
            Outages.guarded(() -> database.getCollection(collection).createIndexes(List.of(index)));
        } catch (MongoServerException refusal) {
            LOG.log(
                    Level.WARNING,
                    "store.index_missing collection={0} keys={1}: the database refuses it ({2}). Mend the documents that it"
                            + " names, or drop the index of the same name, and start Lectern again",
                    collection,
                    index.getKeys(),
                    refusal.getMessage());
        }
    }
}
