package org.lectern.persistence.bench.store;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.lectern.persistence.bench.Prose;
import org.lectern.persistence.bench.Zipf;

/** Posts of about 4 KB, each made from its number, so that nobody has to keep them. */
final class SamplePosts {
    private static final List<String> KINDS = List.of("entry", "talk", "event", "link", "photo", "page");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "de", "nl");
    private static final Instant FIRST = Instant.parse("2005-06-01T00:00:00Z");
    private static final long TWENTY_YEARS_MILLIS = 20L * 365 * 86_400_000;
    private static final int SHORTEST = 2_700;
    private static final int LONGEST = 4_500;

    private final Zipf tags = new Zipf(500);
    private final String prose = Prose.of(1_000_000);

    /** @param version above 1 for an edited post: of another text, and of the same address, tags and date */
    BsonDocument post(int number, long version) {
        SplittableRandom random = random(number, 1);
        return new BsonDocument("_id", new BsonString(id(number)))
                .append("version", new BsonInt64(version))
                .append("slug", new BsonString(slug(number)))
                .append("title", new BsonString("The post number " + number + ", edited " + (version - 1) + " times"))
                .append("kind", new BsonString(kind(random)))
                .append("status", new BsonString(random.nextInt(30) == 0 ? "draft" : "published"))
                .append("language", new BsonString(LANGUAGES.get(random.nextInt(LANGUAGES.size()))))
                .append("published", new BsonDateTime(published(number)))
                .append("modified", new BsonDateTime(published(number) + version * 3_600_000))
                .append("tags", tags(random))
                .append("authors", authors(random))
                .append("content", new BsonString(text(random, version)));
    }

    /** As long as a generated one, and sorted by age. */
    String id(int number) {
        return String.format("%010d%016x", number, random(number, 2).nextLong());
    }

    String slug(int number) {
        return "the-post-number-" + number;
    }

    String tag(SplittableRandom random) {
        return "tag-" + tags.pick(random);
    }

    String kind(SplittableRandom random) {
        return KINDS.get(random.nextInt(KINDS.size()));
    }

    /** Of that many posts, the oldest first. */
    long[] dates(int posts) {
        return IntStream.range(0, posts)
                .mapToLong(SamplePosts::published)
                .sorted()
                .toArray();
    }

    private static long published(int number) {
        return FIRST.toEpochMilli() + random(number, 3).nextLong(TWENTY_YEARS_MILLIS);
    }

    private BsonArray tags(SplittableRandom random) {
        return new BsonArray(Stream.generate(() -> tag(random))
                .limit(1 + random.nextInt(5))
                .distinct()
                .map(BsonString::new)
                .toList());
    }

    private static BsonArray authors(SplittableRandom random) {
        int author = random.nextInt(20);
        return new BsonArray(List.of(new BsonDocument("name", new BsonString("Author " + author))
                .append("slug", new BsonString("author-" + author))));
    }

    /** An edit keeps its length. */
    private String text(SplittableRandom random, long version) {
        int length = random.nextInt(SHORTEST, LONGEST);
        int start = random.split().nextInt(prose.length() - LONGEST);
        int moved = (int) ((start + version * 7_919) % (prose.length() - LONGEST));
        return prose.substring(moved, moved + length);
    }

    private static SplittableRandom random(int number, int purpose) {
        return new SplittableRandom(number * 31L + purpose).split();
    }
}
