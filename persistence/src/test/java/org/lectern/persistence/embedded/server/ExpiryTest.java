package org.lectern.persistence.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.persistence.embedded.file.Namespace;
import org.lectern.persistence.embedded.file.Session;
import org.lectern.persistence.embedded.file.StoreFile;
import org.lectern.persistence.embedded.file.TimeLimit;

class ExpiryTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Namespace DRAFTS = new Namespace("lectern", "drafts");

    @TempDir
    private Path folder;

    private StoreFile store;

    @BeforeEach
    void open() {
        store = StoreFile.open(folder.resolve("documents.db"), false);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void documentsGoWhenTheirTimeIsOverAndNotBefore() {
        expiringAfter(3600, new Document());
        insert(1, NOW.minus(Duration.ofHours(2)));
        insert(2, NOW.minus(Duration.ofMinutes(59)));
        insert(3, NOW.plus(Duration.ofHours(1)));

        assertThat(Expiry.run(store, CLOCK)).isEqualTo(1);

        assertThat(ids()).containsExactly(2, 3);
        assertThat(Expiry.run(store, CLOCK)).isZero();
    }

    @Test
    void whatHasNoDateStays() {
        expiringAfter(0, new Document());
        insert(1, "2001-01-01");
        insert(2, 7);
        insert(3, null);

        assertThat(Expiry.run(store, CLOCK)).isZero();
    }

    @Test
    void ofSeveralDatesTheFirstCounts() {
        expiringAfter(0, new Document());
        insert(1, List.of(NOW.plusSeconds(60), NOW.minusSeconds(60)));
        insert(2, List.of(NOW.plusSeconds(60), NOW.plusSeconds(120)));

        Expiry.run(store, CLOCK);

        assertThat(ids()).containsExactly(2);
    }

    @Test
    void aPartialIndexExpiresWhatItHolds() {
        expiringAfter(0, new Document("kind", "short"));
        insert(1, NOW.minusSeconds(60));
        write(new Document("_id", 2).append("at", NOW.minusSeconds(60)).append("kind", "short"));

        Expiry.run(store, CLOCK);

        assertThat(ids()).containsExactly(1);
    }

    @Test
    void moreThanGoAtOnceGoInTheEnd() {
        expiringAfter(0, new Document());
        store.write(session -> {
            for (int i = 0; i < 2_500; i++) {
                insert(session, new Document("_id", i).append("at", NOW.minusSeconds(60)));
            }
            return true;
        });

        assertThat(Expiry.run(store, CLOCK)).isEqualTo(2_500);
        assertThat(ids()).isEmpty();
    }

    private void expiringAfter(int seconds, Document filter) {
        Document index = new Document("key", new Document("at", 1)).append("expireAfterSeconds", seconds);
        if (!filter.isEmpty()) {
            index.append("partialFilterExpression", filter);
        }
        store.write(session -> {
            session.changes().createIndex(session.catalog().create(DRAFTS), "at_1", index);
            return true;
        });
    }

    private void insert(int id, Object at) {
        write(new Document("_id", id).append("at", at));
    }

    private void write(Document document) {
        store.write(session -> insert(session, document));
    }

    private static long insert(Session session, Document document) {
        return session.changes().insert(session.catalog().find(DRAFTS).orElseThrow(), document);
    }

    private List<Object> ids() {
        return store.read(session -> new StoreDatabase(session, "lectern", TimeLimit.NONE)
                .findOrCreate("drafts")
                .handleQueryAsStream(new Document())
                .map(document -> document.get("_id"))
                .toList());
    }
}
