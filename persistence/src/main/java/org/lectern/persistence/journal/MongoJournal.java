package org.lectern.persistence.journal;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.journal.Journal;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.Line;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.MongoSettings;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.post.StoreUnavailable;

/**
 * The journal in MongoDB's collection {@code journal}: a document for lines that were written together, called by the number of the first. The
 * next document's id follows from the last one, and an id is given once: so nodes that write at the same time write one after another, and
 * nothing is left out between them. Where nobody else can write, this node knows where the journal begins and ends without asking.
 */
@ApplicationScoped
public class MongoJournal implements Journal {
    private static final int MOST_IN_A_PACK = 50;
    /** Documents may hold one line each, or many: so many times more are asked for each time, until there are lines enough. */
    private static final int MORE_EACH_TIME = 4;
    /** Of other nodes that were faster, one after another. */
    private static final int MOST_ATTEMPTS = 1_000;

    private static final int FORGOTTEN_AT_A_TIME = 1_000;
    /** Most of the time nothing, or next to nothing, is old enough. */
    private static final int FORGOTTEN_AT_FIRST = 10;

    private static final int UNKNOWN = -1;
    /** So long what this node knows of the newest entry counts. Others may forget that one a month later, and it must not be written again. */
    private static final Duration KNOWN = Duration.ofMinutes(10);

    private final MongoDatabase database;
    private final Indexes indexes;
    /** As far as this node knows. */
    private final AtomicLong newest = new AtomicLong(UNKNOWN);

    private final boolean isAlone;
    private final LongSupplier nanos;
    /** Where nobody else writes. */
    private volatile long oldest = UNKNOWN;

    private volatile long knownAt;

    /** For the container's proxy. */
    protected MongoJournal() {
        this(null, null, false, System::nanoTime);
    }

    /** The embedded store belongs to one process. */
    @Inject
    public MongoJournal(MongoDatabase database, Indexes indexes, MongoSettings settings) {
        this(database, indexes, settings.uri().isEmpty(), System::nanoTime);
    }

    /** One of several over a store. */
    public MongoJournal(MongoDatabase database, Indexes indexes) {
        this(database, indexes, false, System::nanoTime);
    }

    /**
     * @param isAlone whether nobody else writes into it
     * @param nanos an instant of no meaning but the distance to another, as {@link System#nanoTime}
     */
    MongoJournal(MongoDatabase database, Indexes indexes, boolean isAlone, LongSupplier nanos) {
        this.database = database;
        this.indexes = indexes;
        this.isAlone = isAlone;
        this.nanos = nanos;
    }

    @Override
    public List<JournalEntry> after(long number, int limit) {
        if (isAlone && number >= head()) {
            return List.of();
        }
        List<JournalEntry> entries = new ArrayList<>(restOfPack(number));
        int asked = limit / MOST_IN_A_PACK + 1;
        boolean isMore = true;
        while (isMore && entries.size() < limit) {
            long reached =
                    entries.isEmpty() ? number : entries.get(entries.size() - 1).number();
            List<BsonDocument> packs = some(Filters.gt(Records.ID, reached), Sorts.ascending(Records.ID), asked);
            packs.forEach(this::know);
            packs.stream().flatMap(JournalDocuments::entries).forEach(entries::add);
            isMore = packs.size() == asked;
            asked = Math.max(1, Math.min(asked * MORE_EACH_TIME, limit - entries.size()));
        }
        return entries.stream().limit(limit).toList();
    }

    /** What stands behind this number in the same document. */
    private List<JournalEntry> restOfPack(long number) {
        if (number <= 0 || number == newest.get()) {
            return List.of();
        }
        Bson around = Filters.and(Filters.gt(Records.ID, number - MOST_IN_A_PACK), Filters.lte(Records.ID, number));
        return some(around, Sorts.descending(Records.ID), 1).stream()
                .flatMap(JournalDocuments::entries)
                .filter(entry -> entry.number() > number)
                .toList();
    }

    private List<BsonDocument> some(Bson wanted, Bson order, int limit) {
        return guarded(() -> packs().find(wanted).sort(order).limit(limit).into(new ArrayList<>()));
    }

    @Override
    public long head() {
        long known = newest.get();
        if (isAlone && known != UNKNOWN) {
            return known;
        }
        long head = outermost(Sorts.descending(Records.ID))
                .map(JournalDocuments::last)
                .orElse(0L);
        return isAlone ? newest.accumulateAndGet(head, Math::max) : head;
    }

    @Override
    public long oldest() {
        long known = oldest;
        if (isAlone && known != UNKNOWN) {
            return known;
        }
        Optional<Long> found = outermost(Sorts.ascending(Records.ID)).map(JournalDocuments::first);
        found.ifPresent(first -> oldest = first);
        return found.orElse(1L);
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
            boolean isKnown = newest.get() != UNKNOWN && (isAlone || nanos.getAsLong() - knownAt < KNOWN.toNanos());
            long before = isKnown ? newest.get() : head();
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

    private void know(BsonDocument pack) {
        knownAt = nanos.getAsLong();
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
        } catch (StoreUnavailable outage) {
            newest.set(UNKNOWN);
            throw outage;
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
        for (int asked = FORGOTTEN_AT_FIRST; isOld; asked = FORGOTTEN_AT_A_TIME) {
            List<BsonDocument> oldest = some(Filters.gte(Records.ID, 0L), Sorts.ascending(Records.ID), asked);
            List<Long> old = oldest.stream()
                    .filter(pack -> JournalDocuments.last(pack) < head)
                    .takeWhile(pack -> JournalDocuments.entries(pack)
                            .allMatch(entry -> entry.at().isBefore(instant)))
                    .map(JournalDocuments::first)
                    .toList();
            isOld = old.size() == asked;
            if (!old.isEmpty()) {
                guarded(() -> packs().deleteMany(Filters.lte(Records.ID, old.get(old.size() - 1))));
                this.oldest = UNKNOWN;
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
