package org.lectern.persistence.journal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.json.JsonParseException;
import org.lectern.site.DataFolder;

/**
 * How far this node has listened to what the store tells of, in a file of its data folder: so that it misses nothing of what is written
 * while it is not there. What was told in the seconds before a crash may not have been taken in; the file lags behind by more than that,
 * and it is told once more. For one thread at a time.
 */
final class FeedPlace {
    private static final Logger LOG = System.getLogger(FeedPlace.class.getName());
    private static final Duration LAG = Duration.ofSeconds(10);

    private final DataFolder folder;
    private final Clock clock;
    private Optional<BsonDocument> former = Optional.empty();
    private Instant next = Instant.EPOCH;

    FeedPlace(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where to begin; empty: nobody knows. */
    Optional<BsonDocument> stored() {
        try {
            Path file = file();
            return Files.exists(file) ? Optional.of(BsonDocument.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException | JsonParseException unreadable) {
            LOG.log(Level.WARNING, "store.place-lost: {0}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    void reached(BsonDocument place) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        former.ifPresent(this::store);
        former = Optional.of(place);
        next = now.plus(LAG);
    }

    /** Never half of it. */
    private void store(BsonDocument place) {
        try {
            Path file = file();
            Path whole = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(whole, place.toJson());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            LOG.log(Level.DEBUG, "store.place-unwritten: {0}", failure.getMessage());
        }
    }

    private Path file() {
        return folder.folder("node").resolve("store-place.json");
    }
}
