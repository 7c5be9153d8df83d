package org.lectern.persistence.journal;

import com.mongodb.MongoException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.lectern.persistence.mongo.Versions;

/** What a MongoDB tells of the writes into it. For one thread at a time. */
final class StoreFeed {
    private static final int AT_A_TIME = 1_000;
    private static final int WAIT_MILLIS = 100;

    private final MongoDatabase database;
    private Optional<MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>>> cursor = Optional.empty();
    private Optional<BsonDocument> place = Optional.empty();
    private final FeedPlace stored;

    StoreFeed(MongoDatabase database, FeedPlace stored) {
        this.database = database;
        this.stored = stored;
    }

    boolean isOpen() {
        return cursor.isPresent();
    }

    /**
     * Begins where it ended, if the store remembers so long, else here and now.
     *
     * @return whether nothing was missed
     * @throws MongoException if the store has no such feed, or does not answer
     */
    boolean open() {
        place = place.or(stored::stored);
        if (place.isPresent()) {
            try {
                cursor = Optional.of(stream().resumeAfter(place.get()).cursor());
                return true;
            } catch (MongoException forgotten) {
                place = Optional.empty();
            }
        }
        cursor = Optional.of(stream().cursor());
        return false;
    }

    /** What came since the last call, or soon comes. */
    List<SeenWrite> next() {
        List<SeenWrite> seen = new ArrayList<>();
        MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> open = cursor.orElseThrow();
        for (ChangeStreamDocument<BsonDocument> event = open.tryNext();
                event != null;
                event = seen.size() < AT_A_TIME ? open.tryNext() : null) {
            SeenWrite.of(event).ifPresent(seen::add);
        }
        place = Optional.ofNullable(open.getResumeToken()).or(() -> place);
        return seen;
    }

    /** What came up to here was told. */
    void told() {
        place.ifPresent(stored::reached);
    }

    /** It can be opened again. */
    void close() {
        cursor.ifPresent(StoreFeed::closeQuietly);
        cursor = Optional.empty();
    }

    private static void closeQuietly(MongoChangeStreamCursor<?> open) {
        try {
            open.close();
        } catch (MongoException alreadyGone) {
            // It is broken, which is why it is closed.
            return;
        }
    }

    /** What was written need not be sent; of it nothing but the version counts. */
    private ChangeStreamIterable<BsonDocument> stream() {
        return database.watch(
                        List.of(
                                Aggregates.match(Filters.in("ns.coll", SeenWrite.SUBJECTS.keySet())),
                                Aggregates.project(Projections.include(
                                        "operationType", "ns", "documentKey", "fullDocument." + Versions.FIELD))),
                        BsonDocument.class)
                .maxAwaitTime(WAIT_MILLIS, TimeUnit.MILLISECONDS);
    }
}
