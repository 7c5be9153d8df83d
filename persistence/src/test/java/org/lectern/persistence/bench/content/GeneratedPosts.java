package org.lectern.persistence.bench.content;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.persistence.bench.Prose;
import org.lectern.persistence.bench.Zipf;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Reckoned;

/**
 * Posts as a large weblog of conference notes has them, the same ones every time: of ten that belong together, one is the notes of a day at
 * an event, six are talks in it, and three are entries beside it. Of 5,000 tags, 3,000 people and 2,000 events a few are everywhere and most
 * are rare.
 */
public final class GeneratedPosts {
    /** Behind all of them. */
    public static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

    private static final int GROUP = 10;
    /** One in so many. */
    private static final int UNDATED = 2_000;

    private static final int TALKS = 6;
    private static final int SHORTEST = 2_000;
    private static final int LONGEST = 6_000;
    private static final long TWENTY_YEARS_MILLIS = 20L * 365 * 86_400_000;
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "de", "nl");

    private final Zipf tags = new Zipf(5_000);
    private final Zipf people = new Zipf(3_000);
    private final Zipf events = new Zipf(2_000);
    private final String prose = Prose.of(1_000_000);

    public List<Post> range(int first, int end) {
        return IntStream.range(first, end).mapToObj(this::post).toList();
    }

    public Post post(int number) {
        SplittableRandom random = random(number, 1);
        int place = number % GROUP;
        boolean isPart = place > 0 && place <= TALKS;
        Document document = Document.of(PostFields.KIND, place == 0 ? "notes" : isPart ? "talk" : "entry")
                .with(PostFields.SLUG, "the-post-number-" + number)
                .with(PostFields.STATUS, random.nextInt(30) == 0 ? "draft" : "published")
                .with(PostFields.LANGUAGE, LANGUAGES.get(random.nextInt(LANGUAGES.size())))
                .with(PostFields.TITLE, text(random, 20, 80))
                .with(PostFields.SUMMARY, text(random, 80, 200))
                .with(PostFields.MODIFIED, published(number))
                .with(PostFields.TAGS, tags(random))
                .with(PostFields.AUTHORS, List.of(person(random)))
                .with(
                        PostFields.CONTENT,
                        Document.of("format", "markdown").with("source", text(random, SHORTEST, LONGEST)))
                .with(
                        PostFields.ATTRIBUTES,
                        Document.of("mood", text(random, 4, 9)).with("words", random.nextInt(900)));
        if (random.nextInt(UNDATED) > 0) {
            document = document.with(PostFields.PUBLISHED, published(number));
        }
        if (place <= TALKS) {
            SplittableRandom shared = random(number / GROUP, 2);
            int event = events.pick(shared);
            document = document.with(PostFields.EVENT, named("event", event));
        }
        if (isPart) {
            document = document.with(
                            PostFields.TALK,
                            Document.of("title", text(random, 20, 60)).with("speakers", List.of(person(random))))
                    .with(
                            PostFields.PART_OF,
                            Document.of("id", id(number - place).text()).with("position", place));
        }
        return Reckoned.stated(new Post(id(number), 1, document));
    }

    /** As long as a generated one. */
    PostId id(int number) {
        return PostId.of(String.format("%010d%016x", number, random(number, 3).nextLong()));
    }

    String tag(SplittableRandom random) {
        return "tag-" + tags.pick(random);
    }

    String event(SplittableRandom random) {
        return "event-" + events.pick(random);
    }

    String personSlug(SplittableRandom random) {
        return "person-" + people.pick(random);
    }

    /** Of any length between the two. */
    public String text(SplittableRandom random, int shortest, int longest) {
        int length = random.nextInt(shortest, longest);
        int start = random.nextInt(prose.length() - longest);
        return prose.substring(start, start + length);
    }

    List<String> tags(SplittableRandom random) {
        return Stream.generate(() -> tag(random))
                .limit(1 + random.nextInt(5))
                .distinct()
                .toList();
    }

    /** Those that belong together, on one day. */
    private static Instant published(int number) {
        long day = NOW.toEpochMilli() - 1 - random(number / GROUP, 4).nextLong(TWENTY_YEARS_MILLIS);
        return Instant.ofEpochMilli(day + number % GROUP * 60_000L - GROUP * 60_000L);
    }

    private Document person(SplittableRandom random) {
        return named("person", people.pick(random));
    }

    private static Document named(String what, int number) {
        return Document.of("slug", what + "-" + number).with("name", what + " " + number);
    }

    private static SplittableRandom random(int number, int purpose) {
        return new SplittableRandom(number * 31L + purpose).split();
    }
}
