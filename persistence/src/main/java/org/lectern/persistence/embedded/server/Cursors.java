package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lectern.persistence.embedded.file.Bodies;

/** Answers in batches. What a client does not fetch is kept for ten minutes from the last time that it did. Thread-safe. */
final class Cursors {
    static final int FIRST_BATCH = 101;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final Map<Long, Open> open = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final Clock clock;

    private record Open(String namespace, Unfetched rest, Instant used) {}

    Cursors(Clock clock) {
        this.clock = clock;
    }

    /** An answer's first batch, and the cursor for its rest if there is one. */
    Document answer(String namespace, List<Document> first, Unfetched rest) {
        return reply(namespace, "firstBatch", first, rest.isEmpty() ? 0 : open(namespace, rest));
    }

    /** An answer whose documents are there already. */
    Document answer(Request request, String namespace, Collection<Document> documents) {
        Unfetched all = Unfetched.of(documents);
        return answer(namespace, taken(all, request, request.batchSize(FIRST_BATCH)), all);
    }

    /** {@code getMore} */
    Document next(Request request) {
        long id = ((Number) request.body().get(request.command())).longValue();
        Open cursor = Optional.ofNullable(open.get(id)).orElseThrow(() -> new CursorNotFoundException(id));
        List<Document> batch;
        synchronized (cursor.rest()) {
            batch = taken(cursor.rest(), request, request.batchSize(Integer.MAX_VALUE));
        }
        boolean isOver = cursor.rest().isEmpty();
        if (isOver) {
            open.remove(id);
        } else {
            open.replace(id, new Open(cursor.namespace(), cursor.rest(), clock.instant()));
        }
        return reply(cursor.namespace(), "nextBatch", batch, isOver ? 0 : id);
    }

    /** {@code killCursors} */
    Document kill(Document body) {
        List<Long> killed = new ArrayList<>();
        List<Long> notFound = new ArrayList<>();
        for (Object each : (Collection<?>) body.get("cursors")) {
            long id = ((Number) each).longValue();
            (open.remove(id) == null ? notFound : killed).add(id);
        }
        return Replies.ok(new Document("cursorsKilled", killed).append("cursorsNotFound", notFound));
    }

    /** As many as fit into one answer. */
    private static List<Document> taken(Unfetched from, Request request, int most) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (!from.isEmpty() && batch.size() < most && bytes < Bodies.LARGEST) {
            Optional<Document> next = from.next(request);
            bytes += next.map(Bodies::size).orElse(0);
            next.ifPresent(batch::add);
        }
        return batch;
    }

    private long open(String namespace, Unfetched rest) {
        Instant now = clock.instant();
        open.values().removeIf(each -> each.used().plus(KEPT).isBefore(now));
        if (open.size() >= MOST) {
            throw Replies.error(20, "IllegalOperation", "More than " + MOST + " cursors are open; close some");
        }
        long id = last.incrementAndGet();
        open.put(id, new Open(namespace, rest, now));
        return id;
    }

    private static Document reply(String namespace, String name, List<Document> batch, long id) {
        return Replies.ok(new Document(
                "cursor", new Document("id", id).append("ns", namespace).append(name, batch)));
    }
}
