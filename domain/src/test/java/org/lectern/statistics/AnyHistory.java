package org.lectern.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostId;
import org.lectern.post.StoreUnavailable;
import org.lectern.time.TestClock;

/**
 * Whatever two nodes do to the posts one after the other, wherever one of them dies in between and however much time passes: each of them
 * answers at every moment what a direct count of the posts answers.
 */
public abstract class AnyHistory {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant START = Instant.parse("2025-05-16T21:00:00Z");
    private static final List<Object> DATES = new ArrayList<>(List.of(
            Instant.parse("2025-05-16T09:00:00Z"),
            Instant.parse("2025-05-16T21:00:00Z"),
            Instant.parse("2025-05-16T21:30:00Z"),
            Instant.parse("2025-05-16T21:59:59.999Z"),
            Instant.parse("2025-05-16T22:00:00Z"),
            Instant.parse("2025-05-17T10:00:00Z"),
            Instant.parse("2025-05-01T10:00:00Z"),
            Instant.parse("2025-02-01T10:00:00Z"),
            Instant.parse("2024-12-31T23:00:00Z"),
            Instant.parse("2024-12-31T22:59:59.999Z"),
            Instant.parse("2026-01-01T10:00:00Z"),
            Instant.parse("-0044-03-15T00:00:00Z"),
            Instant.parse("+12025-03-15T00:00:00Z"),
            "2025-05-16",
            5));
    private static final List<String> TAGS = List.of("python", "a.b", "$c", "", "django");
    private static final List<Duration> TIMES = List.of(
            Duration.ofMillis(1),
            Duration.ofMinutes(29),
            Duration.ofMinutes(2),
            Duration.ofHours(3),
            Duration.ofDays(1),
            Duration.ofDays(300),
            Duration.ofHours(-30));

    static {
        DATES.add(null);
    }

    /** A new one. */
    protected abstract CountsWorld world();

    public enum Deed {
        WRITE,
        WRITE_MANY,
        RESCHEDULE,
        DELETE,
        WAIT,
        WRITE_UNASKED,
        RECOUNT,
        BREAK_DOWN
    }

    public enum End {
        ALL_WELL,
        WATCHED,
        GIVEN_UP_TOO_EARLY,
        DEAD_BEFORE_THE_WRITE,
        DEAD_AFTER_THE_WRITE
    }

    /** @param number what the deed makes of it */
    public record Step(Deed deed, End end, int node, int post, int number) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Deed> deeds = Arbitraries.of(Deed.values());
        Arbitrary<Deed> writes = Arbitraries.of(Deed.WRITE, Deed.WRITE_MANY, Deed.RESCHEDULE, Deed.DELETE);
        return Combinators.combine(
                        Arbitraries.oneOf(deeds, writes),
                        Arbitraries.of(End.values()),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 1_000_000))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    /** @param steps any of {@link #histories()} */
    protected void compareAfterEach(List<Step> steps) {
        History history = new History(world());
        for (Step step : steps) {
            history.take(step);
            history.compare(step.node());
            history.compare(1 - step.node());
        }
    }

    private static final class History {
        private final CountsWorld world;
        private final TestClock clock = new TestClock(START);
        private final Breakdown breakdown = new Breakdown();
        private final List<CountingNode> nodes;

        History(CountsWorld world) {
            this.world = world;
            Buckets buckets = breakdown.over(Buckets.class, world.buckets());
            Marks marks = breakdown.over(Marks.class, world.marks());
            nodes = Collections.nCopies(2, 0).stream()
                    .map(any -> new CountingNode(world.countedPosts(), buckets, marks, ZONE, clock))
                    .toList();
            nodes.get(0).built();
        }

        void take(Step step) {
            int number = step.number();
            switch (step.deed()) {
                case WRITE -> write(step, List.of(post(step.post(), number)));
                case WRITE_MANY ->
                    write(
                            step,
                            IntStream.range(0, 6)
                                    .mapToObj(i -> post(i, number * (i + 7)))
                                    .toList());
                case RESCHEDULE ->
                    world.posts().find(id(step.post())).ifPresent(post -> write(step, List.of(moved(post, number))));
                case DELETE -> write(step, List.of());
                case WAIT -> clock.advance(TIMES.get(number % TIMES.size()));
                case WRITE_UNASKED -> {
                    world.posts().delete(id(step.post()), version(step.post()));
                    world.put(post(step.post(), number));
                    nodes.get(step.node()).recount();
                }
                case RECOUNT ->
                    assertThat(nodes.get(step.node()).recount().mended()).isEmpty();
                case BREAK_DOWN -> breakDown(step);
            }
        }

        /** Puts the posts in place, or deletes the one of the step where there are none. */
        private void write(Step step, List<Post> posts) {
            Counting counting = nodes.get(step.node()).counting();
            List<Post> former = (posts.isEmpty() ? List.of(id(step.post())) : ids(posts))
                    .stream().map(world.posts()::find).flatMap(Optional::stream).toList();
            Counting.Pending pending = counting.begin(former, posts);
            if (step.end() == End.DEAD_BEFORE_THE_WRITE) {
                return;
            }
            watch(step, Duration.ZERO, End.WATCHED);
            watch(step, Duration.ofMinutes(2), End.GIVEN_UP_TOO_EARLY);
            if (posts.isEmpty()) {
                former.forEach(post -> world.posts().delete(post.id(), post.version()));
            }
            posts.forEach(this::store);
            watch(step, Duration.ZERO, End.WATCHED);
            if (step.end() != End.DEAD_AFTER_THE_WRITE) {
                counting.end(pending);
            }
        }

        private void watch(Step step, Duration wait, End end) {
            if (step.end() == end) {
                clock.advance(wait);
                compare(step.node());
                compare(1 - step.node());
            }
        }

        private void store(Post post) {
            Optional<Post> former = world.posts().find(post.id());
            former.ifPresentOrElse(known -> world.posts().replace(post, known.version()), () -> world.posts()
                    .insert(post));
        }

        /** A reader that does not come to an end leaves nothing wrong to the next. */
        private void breakDown(Step step) {
            breakdown.after(step.number() % 23);
            try {
                Expected.of(nodes.get(step.node()).statistics().of(clock.instant()));
            } catch (StoreUnavailable expected) {
                assertThat(expected).hasMessageContaining("breakdown");
            } finally {
                breakdown.mend();
            }
        }

        void compare(int node) {
            Statistics statistics = nodes.get(node).statistics();
            for (Instant now : List.of(clock.instant(), clock.instant().minus(Duration.ofHours(26)))) {
                assertThat(Expected.of(statistics.of(now))).isEqualTo(Expected.from(world.posts(), now, ZONE));
            }
        }

        private long version(int post) {
            return world.posts().find(id(post)).map(Post::version).orElse(0L);
        }
    }

    private static List<PostId> ids(List<Post> posts) {
        return posts.stream().map(Post::id).toList();
    }

    private static PostId id(int number) {
        return PostId.of("post " + number);
    }

    private static Post moved(Post post, int number) {
        return new Post(post.id(), post.version(), post.document().with("published", DATES.get(number % DATES.size())));
    }

    /** Any that the number stands for. */
    private static Post post(int id, int number) {
        int rest = number;
        PostBuilder post = aPost().withId(id(id));
        Object date = DATES.get(rest % DATES.size());
        rest /= DATES.size();
        if (date != null || rest % 2 == 0) {
            post.with("published", date);
        }
        rest /= 2;
        List<String> tags = TAGS.subList(rest % 3, 3 + rest % 3);
        post.with("tags", rest % 7 == 0 ? List.of(tags.get(0), 5, tags.get(0), Document.empty()) : tags);
        rest /= 7;
        post.with("kind", List.of("talk", "link", 3).get(rest % 3));
        post.with("language", List.of("nl", "en", List.of("nl")).get(rest % 5 % 3));
        String names = List.of("ann", "bob", "ada").get(rest % 3);
        post.by(names, "A").atEvent("event " + rest % 4, "Event");
        if (rest % 2 == 0) {
            post.spokenBy(List.of("ann", "eve").get(rest / 2 % 2), "S");
        }
        post.withMarkdown("word ".repeat(rest % 11));
        if (rest % 5 == 0) {
            post.with("reckoned", Document.of("words", rest % 11));
        }
        if (rest % 4 == 0) {
            post.with(
                    "status", List.of("draft", List.of("published"), "trashed").get(rest % 3));
        }
        return post.build();
    }
}
