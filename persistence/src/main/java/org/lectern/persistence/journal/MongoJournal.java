package org.lectern.persistence.journal;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.journal.Journal;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.Line;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;

/**
 * The journal in MongoDB's collection {@code journal}: a document for lines that were written together, called by the number of the first. The
 * next document's id follows from the last one, and an id is given once: so nodes that write at the same time write one after another, and
 * nothing is left out between them.
 */
@ApplicationScoped
public class MongoJournal implements Journal {
    private static final int MOST_IN_A_PACK = 50;
    /** Of other nodes that were faster, one after another. */
    private static final int MOST_ATTEMPTS = 1_000;

    private static final int FORGOTTEN_AT_A_TIME = 1_000;
    private static final int UNKNOWN = -1;

    private final MongoDatabase database;
    private final Indexes indexes;
    /** As far as this node knows. */
    private final AtomicLong newest = new AtomicLong(UNKNOWN);

    /** For the container's proxy. */
    protected MongoJournal() {
        this(null, null);
    }

    @Inject
    public MongoJournal(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public List<JournalEntry> after(long number, int limit) {
        Bson wanted = Filters.gt(Records.ID, number - MOST_IN_A_PACK);
        List<BsonDocument> packs = guarded(() -> packs().find(wanted)
                .sort(Sorts.ascending(Records.ID))
                .limit(MOST_IN_A_PACK + limit)
                .into(new ArrayList<>()));
        packs.forEach(this::know);
        return packs.stream()
                .flatMap(JournalDocuments::entries)
                .filter(entry -> entry.number() > number)
                .limit(limit)
                .toList();
    }

    @Override
    public long head() {
        return outermost(Sorts.descending(Records.ID))
                .map(JournalDocuments::last)
                .orElse(0L);
    }

    @Override
    public long oldest() {
        return outermost(Sorts.ascending(Records.ID))
                .map(JournalDocuments::first)
                .orElse(1L);
    }

    @Override
    public List<JournalEntry> append(List<Line> lines) {
        List<JournalEntry> written = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += MOST_IN_A_PACK) {
            written.addAll(appendPack(lines.subList(i, Math.min(i + MOST_IN_A_PACK, lines.size()))));
        }
        return written;
    }

    private List<JournalEntry> appendPack(List<Line> wanted) {
        List<Line> lines = distinct(wanted);
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !lines.isEmpty(); attempt++) {
            long before = newest.get() == UNKNOWN ? head() : newest.get();
            BsonDocument pack = JournalDocuments.pack(before + 1, lines);
            if (isInserted(pack)) {
                know(pack);
                return JournalDocuments.entries(pack).toList();
            }
            newest.set(UNKNOWN);
            lines = unwritten(lines);
        }
        if (!lines.isEmpty()) {
            throw new IllegalStateException("others wrote into the journal all the time");
        }
        return List.of();
    }

    /** A node that only reads for a month must not take the number of what is forgotten by then. */
    private void know(BsonDocument pack) {
        newest.accumulateAndGet(JournalDocuments.last(pack), Math::max);
    }

    private boolean isInserted(BsonDocument pack) {
        try {
            return guarded(() -> packs().insertOne(pack).wasAcknowledged());
        } catch (MongoWriteException refusal) {
            if (DuplicateKey.is(refusal.getCode())) {
                return false;
            }
            throw refusal;
        }
    }

    private static List<Line> distinct(List<Line> lines) {
        Set<String> keys = new HashSet<>();
        return lines.stream()
                .filter(line -> line.key().map(keys::add).orElse(true))
                .toList();
    }

    private List<Line> unwritten(List<Line> lines) {
        List<String> keys =
                lines.stream().map(Line::key).flatMap(Optional::stream).toList();
        Set<String> written = new HashSet<>();
        guarded(() -> packs().find(Filters.in(JournalDocuments.KEYS, keys))
                        .projection(Projections.include(JournalDocuments.KEYS))
                        .into(new ArrayList<>()))
                .forEach(pack -> pack.getArray(JournalDocuments.KEYS)
                        .forEach(key -> written.add(key.asString().getValue())));
        return lines.stream()
                .filter(line -> line.key().filter(written::contains).isEmpty())
                .toList();
    }

    @Override
    public void forgetBefore(Instant instant) {
        long head = head();
        boolean isOld = true;
        while (isOld) {
            List<BsonDocument> oldest = guarded(() -> packs().find(Filters.gte(Records.ID, 0L))
                    .sort(Sorts.ascending(Records.ID))
                    .limit(FORGOTTEN_AT_A_TIME)
                    .into(new ArrayList<>()));
            List<Long> old = oldest.stream()
                    .filter(pack -> JournalDocuments.last(pack) < head)
                    .takeWhile(pack -> JournalDocuments.entries(pack)
                            .allMatch(entry -> entry.at().isBefore(instant)))
                    .map(JournalDocuments::first)
                    .toList();
            isOld = old.size() == FORGOTTEN_AT_A_TIME;
            if (!old.isEmpty()) {
                guarded(() -> packs().deleteMany(Filters.lte(Records.ID, old.get(old.size() - 1))));
            }
        }
    }

    private Optional<BsonDocument> outermost(Bson order) {
        return guarded(() -> Optional.ofNullable(
                packs().find(Filters.gte(Records.ID, 0L)).sort(order).first()));
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    private MongoCollection<BsonDocument> packs() {
        return database.getCollection("journal", BsonDocument.class);
    }
}
