package org.lectern.persistence.importing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.lectern.importing.original.Original;
import org.lectern.importing.original.Originals;
import org.lectern.persistence.mongo.BulkInsert;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Packed;
import org.lectern.persistence.mongo.Records;
import org.lectern.post.StoreUnavailable;

/** What was imported in MongoDB's collection {@code originals}: packed, and in pieces where it is larger than a document may be. */
@ApplicationScoped
public class MongoOriginals implements Originals {
    static final String COLLECTION = "originals";

    /** In packed bytes; a document may have 16 MB. */
    private static final int PIECE = 8 * 1024 * 1024;

    private static final String BYTES = "bytes";
    private static final String FIRST = ":0000";

    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoOriginals() {
        this(null);
    }

    @Inject
    public MongoOriginals(MongoDatabase database) {
        this.database = database;
    }

    /** The first piece comes last, so that an original with a first piece is whole. */
    @Override
    public void keepAll(Collection<Original> originals) {
        Set<String> known = known(originals);
        BulkInsert later = new BulkInsert(database, COLLECTION);
        BulkInsert first = new BulkInsert(database, COLLECTION);
        for (Original original : originals) {
            if (known.add(original.hash())) {
                byte[] packed = Packed.of(original.bytes());
                for (int from = PIECE; from < packed.length; from += PIECE) {
                    byte[] piece = Arrays.copyOfRange(packed, from, Math.min(packed.length, from + PIECE));
                    String id = original.hash() + String.format(":%04d", from / PIECE);
                    later.add(() -> piece(id, piece));
                }
                first.add(() -> piece(original.hash() + FIRST, Arrays.copyOf(packed, Math.min(packed.length, PIECE))));
            }
        }
        requireKept(later.run());
        requireKept(first.run());
    }

    @Override
    public Optional<byte[]> find(String hash) {
        Bson pieces = Filters.and(Filters.gte(Records.ID, hash + FIRST), Filters.lte(Records.ID, hash + ":9999"));
        List<BsonDocument> found = Outages.guarded(() ->
                collection().find(pieces).sort(Sorts.ascending(Records.ID)).into(new ArrayList<>()));
        boolean isWhole = !found.isEmpty() && id(found.get(0)).equals(hash + FIRST);
        return isWhole ? Optional.of(opened(hash, found)) : Optional.empty();
    }

    @Override
    public List<String> page(Optional<String> after, int limit) {
        Bson filter =
                after.<Bson>map(hash -> Filters.gt(Records.ID, hash + ":9999")).orElseGet(Filters::empty);
        List<String> hashes = new ArrayList<>();
        Outages.guarded(() -> {
            for (BsonDocument each : collection()
                    .find(filter)
                    .projection(Projections.include(Records.ID))
                    .sort(Sorts.ascending(Records.ID))) {
                if (hashes.size() == limit) {
                    break;
                }
                if (id(each).endsWith(FIRST)) {
                    hashes.add(id(each).substring(0, id(each).length() - FIRST.length()));
                }
            }
            return hashes;
        });
        return hashes;
    }

    @Override
    public void delete(String hash) {
        Outages.guarded(() -> collection()
                .deleteMany(
                        Filters.and(Filters.gte(Records.ID, hash + FIRST), Filters.lte(Records.ID, hash + ":9999"))));
    }

    private Set<String> known(Collection<Original> originals) {
        List<String> firsts =
                originals.stream().map(each -> each.hash() + FIRST).distinct().toList();
        Set<String> known = new HashSet<>();
        Outages.guarded(() -> collection()
                        .find(Filters.in(Records.ID, firsts))
                        .projection(Projections.include(Records.ID))
                        .into(new ArrayList<>()))
                .forEach(each -> known.add(id(each).substring(0, id(each).length() - FIRST.length())));
        return known;
    }

    private static void requireKept(Map<Integer, RuntimeException> failures) {
        for (RuntimeException failure : failures.values()) {
            if (!(failure instanceof DuplicateKey)) {
                throw new StoreUnavailable("The store did not keep what was imported", failure);
            }
        }
    }

    private static byte[] opened(String hash, List<BsonDocument> pieces) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        pieces.forEach(each -> packed.writeBytes(each.getBinary(BYTES).getData()));
        try {
            return Packed.opened(packed.toByteArray());
        } catch (IOException damage) {
            throw new IllegalStateException("the original " + hash + " is damaged", damage);
        }
    }

    private static BsonDocument piece(String id, byte[] bytes) {
        return new BsonDocument(Records.ID, new BsonString(id)).append(BYTES, new BsonBinary(bytes));
    }

    private static String id(BsonDocument piece) {
        return piece.getString(Records.ID).getValue();
    }

    private MongoCollection<BsonDocument> collection() {
        return database.getCollection(COLLECTION, BsonDocument.class);
    }
}
