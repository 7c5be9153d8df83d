package org.lectern.persistence.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.persistence.Store;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.Revision;
import org.lectern.post.history.Revisions;
import org.lectern.post.history.RevisionsContract;

/** The contract of former versions, and how they lie in the store. */
abstract class StoredRevisions implements RevisionsContract {
    private static final int EDITS = 1_000;

    private final Store store;
    private final MongoRevisions revisions;

    StoredRevisions(Store store) {
        this.store = store.emptied();
        revisions = store.revisions();
    }

    @Override
    public Revisions revisions() {
        return revisions;
    }

    /** Words that are nearly random are the worst that a text can be. */
    @Test
    void aThousandEditsOfALongPostTakeLessThanFiveTimesItsSize() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 50_000) {
            text.append(Integer.toString(random.nextInt(50_000), 36)).append(random.nextInt(12) == 0 ? "\n\n" : " ");
        }
        for (int version = 1; version <= EDITS; version++) {
            int place = random.nextInt(text.length() - 40);
            text.replace(
                    place, place + 30, Long.toString(random.nextLong() >>> 1, 36) + " " + version + " ".repeat(10));
            revisions.keep(post(version, text.toString()));
        }

        long size = 0;
        for (BsonDocument each : store.database()
                .getCollection("revisions", RawBsonDocument.class)
                .find()) {
            size += ((RawBsonDocument) each).getByteBuffer().remaining();
        }
        assertThat(size).isLessThan(5 * 50_000);
        assertThat(new MongoRevisions(store.template()).find(PostId.of("long"), EDITS))
                .contains(post(EDITS, text.toString()));
    }

    @Test
    void aVersionThatCannotBeReadIsSaidToBeSoAndTheNextOneIsKeptAllTheSame() {
        revisions.keep(post(1, "one"));
        revisions.keep(post(2, "two"));
        store.database()
                .getCollection("revisions")
                .updateMany(new BsonDocument(), BsonDocument.parse("{$set: {crc: 1}}"));
        MongoRevisions later = new MongoRevisions(store.template());

        later.keep(post(3, "three"));

        assertThat(later.find(PostId.of("long"), 3)).contains(post(3, "three"));
        assertThat(later.list(PostId.of("long"), Long.MAX_VALUE, 5)).hasSize(3);
        assertThatThrownBy(() -> later.find(PostId.of("long"), 2))
                .isInstanceOf(BrokenRevision.class)
                .hasMessageContaining("long");
    }

    @Test
    void aHundredPostsWithVersionsAreListedWithOneQuestion() {
        Post post = post(1, "text");
        for (int i = 0; i < 120; i++) {
            revisions.keep(new Post(PostId.of("p" + (100 + i)), 1, post.document()));
            revisions.keep(new Post(PostId.of("p" + (100 + i)), 2, post.document()));
        }
        List<PostId> found = new ArrayList<>();

        List<BsonDocument> commands =
                store.commands().during(() -> found.addAll(revisions.posts(Optional.empty(), 100)));

        assertThat(found).hasSize(100).doesNotHaveDuplicates();
        assertThat(commands.stream().filter(command -> command.containsKey("find")))
                .hasSize(1);
        assertThat(revisions.posts(Optional.of(found.get(99)), 100)).hasSize(20);
    }

    private static Post post(int version, String text) {
        PostId id = PostId.of("long");
        Instant at = NOON.plusSeconds(version);
        Document document = Document.of("title", "A long post")
                .with("modified", at)
                .with("content", Document.of("format", "markdown").with("source", text));
        Revision revision = new Revision(id, version, Optional.of(at), Change.by("admin", Channel.EDITOR));
        return new Post(id, version, document.with(PostFields.LAST_CHANGE, revision.stamp()));
    }
}
