package org.lectern.persistence.kill;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Posts of all sizes up to several pages of a file, in each index once, several times or not at all. */
final class AnyPost {
    static final List<String> TAGS =
            IntStream.range(0, 12).mapToObj(number -> "tag-" + number).toList();
    static final List<String> KINDS = List.of("entry", "talk", "link");

    private static final int DATES = 50;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz ".repeat(1_500);

    private final Random random;
    private final String owner;

    AnyPost(Random random, String owner) {
        this.random = random;
        this.owner = owner;
    }

    BsonDocument of(String id, long version) {
        BsonDocument post = new BsonDocument("_id", new BsonString(id))
                .append("owner", new BsonString(owner))
                .append("version", new BsonInt64(version))
                .append("kind", new BsonString(KINDS.get(random.nextInt(KINDS.size()))))
                .append("status", new BsonString(random.nextInt(3) == 0 ? "draft" : "published"))
                .append("date", new BsonDateTime(random.nextInt(DATES) * 86_400_000L));
        if (random.nextInt(5) > 0) {
            post.append("slug", new BsonString("slug-of-" + id + "-" + random.nextInt(3)));
        }
        if (random.nextInt(10) > 0) {
            post.append("tags", tags());
        }
        int most = random.nextInt(20) == 0 ? LETTERS.length() : 2_000;
        return post.append("text", new BsonString(LETTERS.substring(0, random.nextInt(most))));
    }

    private BsonArray tags() {
        return new BsonArray(IntStream.range(0, random.nextInt(4))
                .mapToObj(tag -> new BsonString(TAGS.get(random.nextInt(TAGS.size()))))
                .toList());
    }
}
