package org.lectern.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.lectern.post.Cursor;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery.Order;

class BsonCursorsTest {
    private final BsonCursors cursors = new BsonCursors();

    @Test
    void aCursorComesBackFromItsTextWithTheTypesThatItHad() {
        for (BsonValue id : ExactPosts.idsOfEveryType()) {
            PostId postId = PostIds.of(org.lectern.persistence.mongo.DocumentBson.value(id));
            assertReturns(new Cursor(Order.NEWEST_FIRST, Optional.of(Instant.ofEpochMilli(5)), postId));
            assertReturns(new Cursor(Order.LAST_MODIFIED_FIRST, Optional.empty(), postId));
            assertReturns(new Cursor(Order.TITLE, Optional.of("\u6F22".repeat(10_000)), postId));
        }
    }

    @Test
    void aTextFromNowhereIsNoCursor() {
        assertThat(cursors.parse("")).isEmpty();
        assertThat(cursors.parse("A")).isEmpty();
        assertThat(cursors.parse("not base64!")).isEmpty();
        assertThat(cursors.parse("AAAA")).isEmpty();
        assertThat(cursors.parse("x".repeat(100_000))).isEmpty();
        assertThat(cursors.parse(text("{}"))).isEmpty();
        assertThat(cursors.parse(text("{o: 'NEWEST_FIRST', k: null}"))).isEmpty();
        assertThat(cursors.parse(text("{o: 'NEWEST_FIRST', i: 'a'}"))).isEmpty();
        assertThat(cursors.parse(text("{o: 'SIDEWAYS', k: null, i: 'a'}"))).isEmpty();
        assertThat(cursors.parse(text("{o: 5, k: null, i: 'a'}"))).isEmpty();
        assertThat(cursors.parse(text("{o: 'NEWEST_FIRST', k: 'text', i: 'a'}")))
                .isEmpty();
        assertThat(cursors.parse(text("{o: 'TITLE', k: {$date: 0}, i: 'a'}"))).isEmpty();
        assertThat(cursors.parse(text("{o: 'TITLE', k: 'a', i: [1]}"))).isEmpty();
        assertThat(cursors.parse(text("{o: 'TITLE', k: 'a', i: /./}"))).isEmpty();
        assertThat(cursors.parse(text("{o: 'TITLE', k: 'a', i: 'a'}"))).isPresent();
    }

    @Test
    void noByteChangedInACursorDoesHarm() {
        byte[] bytes = Base64.getUrlDecoder()
                .decode(cursors.text(new Cursor(Order.TITLE, Optional.of("title"), PostId.of("id"))));
        for (int place = 0; place < bytes.length; place++) {
            for (int value : new int[] {0, 1, 2, 4, 5, 0x7f, 0x80, 0xff}) {
                byte[] changed = bytes.clone();
                changed[place] = (byte) value;
                cursors.parse(Base64.getUrlEncoder().encodeToString(changed))
                        .ifPresent(cursor ->
                                assertThat(cursors.parse(cursors.text(cursor))).isPresent());
            }
        }
    }

    private void assertReturns(Cursor cursor) {
        String text = cursors.text(cursor);

        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(cursors.parse(text)).contains(cursor);
    }

    private static String text(String json) {
        RawBsonDocument raw = new RawBsonDocument(BsonDocument.parse(json), new BsonDocumentCodec());
        byte[] bytes = new byte[raw.getByteBuffer().remaining()];
        raw.getByteBuffer().get(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
