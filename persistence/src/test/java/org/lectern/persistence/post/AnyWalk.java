package org.lectern.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;
import org.lectern.persistence.Store;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Order;

/** Arbitrary walks through arbitrary posts while others come and go, on one of the stores. */
abstract class AnyWalk {
    private static final List<BsonValue> KEYS = List.of(
            new BsonDateTime(1000),
            new BsonDateTime(2000),
            new BsonString("a"),
            new BsonString("b"),
            BsonNull.VALUE,
            new BsonInt32(5),
            BsonBoolean.TRUE,
            new BsonArray(),
            new BsonArray(List.of(new BsonDateTime(1000), new BsonDateTime(3000))),
            new BsonArray(List.of(new BsonString("a"), BsonNull.VALUE)));

    abstract Store store();

    @Property(tries = 40)
    void aPostThatStaysIsMetOnceWhateverComesAndGoes(
            @ForAll Order order,
            @ForAll @IntRange(min = 1, max = 6) int pageSize,
            @ForAll @IntRange(min = 0, max = 30) int size,
            @ForAll Random random) {
        Store store = store().emptied();
        Set<PostId> staying = new HashSet<>();
        IntStream.range(0, size).forEach(i -> staying.add(put(random)));
        List<PostId> passing = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> passing.add(put(random)));

        List<PostId> met = new ArrayList<>();
        PostQuery query = PostQuery.everything().ordered(order).limitedTo(pageSize);
        Optional<Cursor> next = Optional.empty();
        do {
            PostPage page = store.posts().page(query.after(next));
            page.posts().stream().map(Post::id).forEach(met::add);
            next = page.next();
            if (!passing.isEmpty()) {
                store.posts().delete(passing.remove(random.nextInt(passing.size())), 0);
                put(random);
            }
        } while (next.isPresent());

        assertThat(met).doesNotHaveDuplicates().containsAll(staying);
    }

    private PostId put(Random random) {
        BsonDocument document = new BsonDocument("_id", id(random));
        for (String field : List.of("published", "modified", "title")) {
            if (random.nextInt(8) > 0) {
                document.put(field, KEYS.get(random.nextInt(KEYS.size())));
            }
        }
        store().database().getCollection("posts", BsonDocument.class).insertOne(document);
        return PostRecord.of(document).id();
    }

    private BsonValue id(Random random) {
        long number = random.nextLong() >>> 1;
        return switch (random.nextInt(4)) {
            case 0 -> new BsonInt64(number);
            case 1 -> new BsonString(Long.toString(number, 36));
            case 2 -> new BsonObjectId(new ObjectId((int) number, (int) (number >>> 40)));
            default -> new BsonDateTime(number >>> 20);
        };
    }
}
