package org.lectern.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.FiredEvents;
import org.lectern.journal.Effect;
import org.lectern.journal.ForeignChange;
import org.lectern.journal.ForeignChangesSeen;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Subject;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.MongoSettings;
import org.lectern.post.Post;
import org.lectern.site.DataFolder;
import org.lectern.time.TestClock;

class MongoWatchedStoreTest {
    /** Each waits for the store for a tenth of a second. */
    private static final int MOST_LOOKS = 100;

    @TempDir
    Path folder;

    private final Store store = Store.mongo().emptied();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final FiredEvents<ForeignChangesSeen> seen = new FiredEvents<>();
    private final OwnWrites own = new OwnWrites();
    private WatchedStore watched;
    private final MongoCollection<BsonDocument> posts = store.database().getCollection("posts", BsonDocument.class);

    @BeforeEach
    void watch() {
        watched = started();
        assertThat(watched.areSeen()).isFalse();
        watched.run();
        assertThat(watched.areSeen()).isTrue();
        assertThat(seen.all()).as("nobody knows what was before").containsExactly(ForeignChangesSeen.anything());
    }

    @AfterEach
    void end() {
        watched.end();
    }

    @Test
    void whatAnotherProgramChangesInAPostIsSeen() {
        posts.insertOne(post("1", 7));
        posts.updateOne(Filters.eq("_id", "1"), Updates.set("title", "Another"));

        lookUntil(() -> seen.all().size() > 1);

        assertThat(seen.all().get(1)).isEqualTo(new ForeignChangesSeen(List.of(change(Subject.POST, "1")), true));
    }

    @Test
    void ofWhatIsWrittenOnlyTheVersionIsSent() {
        watched.end();
        watched = started();
        List<BsonDocument> asked = store.commands().during(watched::run);

        assertThat(asked.get(0).getArray("pipeline").get(2).asDocument().getDocument("$project"))
                .containsOnlyKeys("operationType", "ns", "documentKey", "fullDocument.version");
    }

    @Test
    void whatTheJournalTellsOfIsOurOwn() {
        Post post = aPost().withId("2").build();
        posts.insertOne(post("2", 1));
        own.remember(told(post, 1));
        store.database().getCollection("people", BsonDocument.class).insertOne(post("end", 1));
        lookUntil(() -> seen.all().size() > 1);
        clock.advance(Duration.ofSeconds(2));
        watched.run();

        assertThat(seen.all().stream().flatMap(each -> each.changes().stream()))
                .containsExactly(change(Subject.PERSON, "end"));
    }

    @Test
    void whatTheJournalDoesNotTellOfIsForeignAfterASecond() {
        posts.insertOne(post("3", 1));
        posts.replaceOne(Filters.eq("_id", "3"), post("3", 1).append("title", new BsonString("Changed")));
        own.remember(told(aPost().withId("3").build(), 1));
        store.database().getCollection("tags", BsonDocument.class).insertOne(post("end", 1));
        lookUntil(() -> seen.all().size() > 1);
        assertThat(seen.all().get(1).changes()).containsExactly(change(Subject.TAG, "end"));

        clock.advance(Duration.ofSeconds(2));
        watched.run();

        assertThat(seen.all().get(2).changes())
                .as("one of two writes of that version")
                .containsExactly(change(Subject.POST, "3"));
    }

    @Test
    void whoHearsNothingForTwoSecondsSeesNothing() {
        clock.advance(Duration.ofSeconds(2));
        assertThat(watched.areSeen()).isFalse();

        watched.run();

        assertThat(watched.areSeen()).isTrue();
    }

    @Test
    void whatWasWrittenWhileTheNodeWasAwayIsSeenWhenItIsThereAgain() {
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(10));
            watched.run();
        }
        watched.end();
        store.database().getCollection("tags", BsonDocument.class).insertOne(post("away", 1));

        watched = started();
        lookUntil(() -> seen.all().size() > 1);

        assertThat(seen.all().get(1)).isEqualTo(new ForeignChangesSeen(List.of(change(Subject.TAG, "away")), true));
    }

    @Test
    void whatWasToldJustBeforeACrashIsToldOnceMore() {
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(10));
            watched.run();
        }
        store.database().getCollection("tags", BsonDocument.class).insertOne(post("late", 1));
        lookUntil(() -> seen.all().size() > 1);

        watched = started();
        lookUntil(() -> seen.all().size() > 2);

        assertThat(seen.all().get(2)).isEqualTo(seen.all().get(1));
    }

    @Test
    void whereNobodyKnowsWhatWasMissedItSaysSo() throws IOException {
        watched.end();
        Files.createDirectories(folder.resolve("node"));
        Files.writeString(folder.resolve("node/store-place.json"), "{\"_data\": \"00\"}");

        watched = started();
        watched.run();

        assertThat(seen.all()).containsExactly(ForeignChangesSeen.anything(), ForeignChangesSeen.anything());
    }

    @Test
    void afterItsEndNothingIsSeen() {
        watched.end();
        watched.run();

        assertThat(watched.areSeen()).isFalse();
    }

    private WatchedStore started() {
        return new WatchedStore(
                new MongoSettings(Optional.of("mongodb://a/b")),
                store.database(),
                own,
                seen,
                new DataFolder(folder),
                clock);
    }

    private void lookUntil(BooleanSupplier happened) {
        for (int i = 0; i < MOST_LOOKS && !happened.getAsBoolean(); i++) {
            watched.run();
        }
        assertThat(happened.getAsBoolean()).as("the store told of it").isTrue();
    }

    private JournalGrew told(Post post, long version) {
        return new JournalGrew(List.of(new JournalEntry(
                1, clock.instant(), Subject.POST, Effect.PUBLISHED, post.id().text(), version, Set.of())));
    }

    private static ForeignChange change(Subject subject, String id) {
        return new ForeignChange(subject, id);
    }

    private static BsonDocument post(String id, long version) {
        return new BsonDocument("_id", new BsonString(id)).append("version", new BsonInt64(version));
    }
}
