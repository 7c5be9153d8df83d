package org.lectern.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.time.Background;
import org.lectern.time.TestClock;

class CountTreesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2025-05-16T12:00:00Z");
    private static final Period DAY = Period.of(LocalDate.of(2025, 5, 16));

    private final InMemoryPosts posts = new InMemoryPosts();
    private final Buckets buckets = new InMemoryBuckets();
    private final Marks marks = new InMemoryMarks();
    private final TestClock clock = new TestClock(NOW);
    private final CountingNode node = node(ZONE).built();

    @Test
    void aRecountMendsWhatAnotherProgramDidAndSaysWhere() {
        write(aPost().withId("a").publishedAt(NOW).taggedWith("before").build());
        read(node);
        posts.put(aPost().withId("a").publishedAt(NOW).taggedWith("after").build());
        posts.put(aPost().withId("b").publishedAt("1999-01-01T12:00:00Z").build());

        RecountResult result = node.recount();

        assertThat(result.mended()).containsExactlyInAnyOrder(DAY, Period.of(LocalDate.of(1999, 1, 1)));
        assertThat(read(node).byTag()).isEqualTo(Map.of("after", 1L));
        assertThat(read(node).byYear().keySet()).containsExactly(Year.of(2025), Year.of(1999));
        assertThat(node.recount().mended()).isEmpty();
    }

    @Test
    void aRecountMendsSumsThatSomebodyHasChanged() {
        write(aPost().publishedAt(NOW).taggedWith("t").build());
        read(node);
        Period year = Period.of(Year.of(2025));
        String tree = marks.state().tree().orElseThrow().id();
        Bucket stored = buckets.find(tree, List.of(year)).get(0);
        buckets.write(tree, new Bucket(year, 0, Counts.NONE, stored.dates(), stored.parts()), stored.version());

        assertThat(node(ZONE).recount().mended()).contains(year);

        assertThat(read(node(ZONE)).of(Period.of(Year.of(2025))).by(Aspect.TAG)).isEqualTo(Map.of("t", 1L));
    }

    @Test
    void aTreeOfAFormerFormatIsBuiltAnew() {
        write(aPost().by("ann", "Ann").publishedAt(NOW).build());
        Tree tree = marks.state().tree().orElseThrow();
        marks.fell(tree);
        marks.plant(new Tree(tree.id(), ZONE, tree.version(), 1));
        buckets.keepOnly("none");

        assertThat(read(node(ZONE)).by(Aspect.PERSON, 9)).isEqualTo(Map.of("ann", 1L));
        assertThat(read(node(ZONE).built()).by(Aspect.PERSON, 9)).isEqualTo(Map.of("ann", 1L));

        Tree built = marks.state().tree().orElseThrow();
        assertThat(built.format()).isEqualTo(Tree.FORMAT);
        assertThat(built.id()).isNotEqualTo(tree.id());
    }

    @Test
    void anotherZoneMakesAnotherTree() {
        posts.put(aPost().publishedAt("2024-12-31T23:30:00Z").build());
        node.recount();
        assertThat(read(node).byYear().keySet()).containsExactly(Year.of(2025));

        CountingNode moved = node(ZoneId.of("UTC"));
        assertThat(read(moved).byYear().keySet()).containsExactly(Year.of(2024));
        moved.built();

        assertThat(marks.state().tree().orElseThrow().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(read(moved).byYear().keySet()).containsExactly(Year.of(2024));
        assertThat(read(node).byYear().keySet()).containsExactly(Year.of(2025));
    }

    @Test
    void aMarkOfAnotherZoneIsUnderstood() {
        CountingNode moved = node(ZoneId.of("Pacific/Kiritimati"));
        Post post = aPost().publishedAt("2025-05-15T11:00:00Z").build();
        Counting.Pending pending = moved.counting().begin(List.of(), List.of(post));
        posts.put(post);
        moved.counting().end(pending);

        assertThat(read(node).of(Period.of(LocalDate.of(2025, 5, 15))).posts()).isEqualTo(1);
    }

    @Test
    void aTreeWithABranchCutOffIsMadeAnew() {
        write(aPost().publishedAt(NOW).taggedWith("t").build());
        read(node);
        String former = marks.state().tree().orElseThrow().id();
        buckets.keepOnly("another");
        CountingNode other = new CountingNode(posts, buckets, marks, ZONE, clock, new Background(Runnable::run));

        assertThat(read(other).byTag()).isEqualTo(Map.of("t", 1L));

        assertThat(marks.state().tree().orElseThrow().id()).isNotEqualTo(former);
        assertThat(read(other).byTag()).isEqualTo(Map.of("t", 1L));
    }

    @Test
    void whatIsWrittenWhileTheTreeIsMadeIsInIt() {
        marks.fell(marks.state().tree().orElseThrow());
        Post post = aPost().publishedAt(NOW).build();
        Counting.Pending pending = begin(List.of(), List.of(post));
        node(ZONE).built();
        posts.put(post);
        node.counting().end(pending);

        assertThat(read(node).all().posts()).isEqualTo(1);
    }

    @Test
    void whatHadEndedBeforeTheTreeWasMadeNeedsNoMarkAnyMore() {
        marks.fell(marks.state().tree().orElseThrow());
        write(aPost().publishedAt(NOW).build());
        Counting.Pending open =
                begin(List.of(), List.of(aPost().publishedAt(NOW).build()));

        node.built();

        assertThat(marks.state().marks()).containsExactly(open.mark().orElseThrow());
        assertThat(read(node).all().posts()).isEqualTo(1);
    }

    @Test
    void countsThatAreTooLargeAreCountedFromThePosts() {
        Buckets tiny = new Buckets() {
            @Override
            public List<Bucket> find(String tree, Collection<Period> periods) {
                return buckets.find(tree, periods);
            }

            @Override
            public boolean write(String tree, Bucket bucket, long former) {
                throw new CountsTooLarge("too large", new IllegalStateException());
            }

            @Override
            public boolean writeAll(String tree, List<Bucket> some) {
                throw new CountsTooLarge("too large", new IllegalStateException());
            }

            @Override
            public void insertAll(String tree, List<Bucket> some) {}

            @Override
            public void keepOnly(String tree) {}
        };
        CountingNode full = new CountingNode(posts, tiny, marks, ZONE, clock);
        write(aPost().publishedAt(NOW).taggedWith("t").build());

        assertThat(read(full).byTag()).isEqualTo(Map.of("t", 1L));
    }

    private void write(Post post) {
        Counting.Pending pending = begin(List.of(), List.of(post));
        posts.put(post);
        node.counting().end(pending);
    }

    private Counting.Pending begin(List<Post> former, List<Post> future) {
        return node.counting().begin(former, future);
    }

    private PublicCounts read(CountingNode reader) {
        return reader.statistics().of(clock.instant());
    }

    private CountingNode node(ZoneId zone) {
        return new CountingNode(posts, buckets, marks, zone, clock);
    }
}
