package org.lectern.persistence.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.FiredEvents;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.BulkNode;
import org.lectern.document.Document;
import org.lectern.journal.Noting;
import org.lectern.persistence.Store;
import org.lectern.persistence.bulk.MongoBulkChanges;
import org.lectern.persistence.bulk.MongoBulkSteps;
import org.lectern.post.DeletePost;
import org.lectern.post.EditPost;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.PublishDue;
import org.lectern.post.SaveRules;
import org.lectern.post.StorePost;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.PostHistory;
import org.lectern.statistics.CountingNode;
import org.lectern.time.Background;
import org.lectern.time.TestClock;

/** What the use cases ask the store for: how often, and that an index answers each question. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UseCaseQueries {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final Change CHANGE = Change.by("ada", Channel.API);

    private final Store store;
    private final Explained explained;
    private final TestClock clock = new TestClock(NOW);
    private final StorePost storing;
    private final EditPost editing;

    UseCaseQueries(Store store) {
        this.store = store.emptied().withFreshPosts();
        explained = new Explained(store);
        CountingNode counting = new CountingNode(
                store.countedPosts(),
                store.buckets(),
                store.marks(),
                ZoneOffset.UTC,
                clock,
                new Background(Runnable::run));
        storing = new StorePost(
                store.posts(), store.revisions(), counting.counting(), Noting.none(), new FiredEvents<>());
        editing = new EditPost(storing, new SaveRules(store.posts()), clock);
    }

    @BeforeAll
    void fill() {
        storing.insertAll(
                IntStream.range(0, 1500).mapToObj(UseCaseQueries::post).toList(), CHANGE, NOW);
    }

    @AfterAll
    void empty() {
        store.emptied();
    }

    private static Post post(int i) {
        return aPost().withId("p" + i)
                .titled("Title " + i)
                .withSlug("slug-" + i)
                .taggedWith("all", "tag" + i % 50)
                .by("author-" + i % 7, "Author")
                .spokenBy("author-" + i % 90, "Author")
                .modifiedAt(NOW.minusSeconds(i))
                .publishedAt(NOW.minus(Duration.ofHours(i)))
                .build();
    }

    @Test
    void aPostIsFoundByOneQuery() {
        assertThat(commands(() -> store.posts().findByAddress("slug-5"))).containsExactly("find posts");
        assertThat(commands(() -> store.posts().findByFormerSlug("old"))).containsExactly("find posts");
        assertThat(commands(() -> store.posts().find(PostId.of("p7")))).containsExactly("find posts");
    }

    @Test
    void aPageOfPostsIsOneQueryAndItsPartsAreAnotherHoweverManyThereAre() {
        PostQuery tagged = PostQuery.visibleAt(NOW).matching(PostQuery.Field.TAG, "tag7");
        assertThat(commands(() -> store.posts().page(tagged))).containsExactly("find posts");
        List<Post> page = store.posts().page(tagged).posts();
        List<Post> notes = IntStream.range(0, 20)
                .mapToObj(i -> aPost().ofKind("notes").partOf(page.get(0)).build())
                .toList();
        assertThat(commands(() -> Kinship.of(notes, store.posts(), Optional.of(NOW))))
                .as("the whole, its parts")
                .containsExactly("find posts", "find posts");
        assertThat(commands(() -> Kinship.of(page, store.posts(), Optional.of(NOW))))
                .isEmpty();
    }

    @Test
    void aSaveKeepsTheFormerVersionAndMarksItsDay() {
        Post first = store.posts().find(PostId.of("p20")).orElseThrow();
        assertThat(commands(() -> editing.edit(first, first.document().with("title", "Edited"), CHANGE)))
                .containsExactly("find revisions", "find revisions", "insert revisions", "update posts");
        Post second = store.posts().find(PostId.of("p20")).orElseThrow();
        assertThat(commands(() -> editing.edit(second, second.document().with("tags", List.of("other")), CHANGE)))
                .startsWith("find revisions", "insert revisions")
                .contains("update posts")
                .as("what is counted changes, too: a mark before, its end after, and a look at the marks")
                .hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void aPostIsThrownAwayAndForgottenByItsKeys() {
        DeletePost deleting = new DeletePost(store.posts(), storing, clock);
        assertThat(commands(() -> deleting.delete(PostId.of("p30"), 1, CHANGE))).hasSizeLessThanOrEqualTo(9);
        assertThat(commands(() -> deleting.delete(PostId.of("p30"), 2, CHANGE)))
                .contains("findAndModify posts", "delete revisions")
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void theHistoryIsReadWithoutWhatStoodInIt() {
        for (int i = 0; i < 30; i++) {
            Post post = store.posts().find(PostId.of("p40")).orElseThrow();
            editing.edit(post, post.document().with("title", "Edit " + i), CHANGE);
        }
        Post post = store.posts().find(PostId.of("p40")).orElseThrow();
        PostHistory history = new PostHistory(store.revisions());
        assertThat(commands(() -> history.list(post, Optional.empty(), 20))).containsExactly("find revisions");
        assertThat(commands(() -> history.version(post, 15)))
                .allMatch("find revisions"::equals)
                .hasSizeLessThanOrEqualTo(2);
        assertThat(commands(() -> history.asOf(post, NOW.minusSeconds(1)))).containsExactly("find revisions");
        assertThat(commands(() -> store.revisions().posts(Optional.empty(), 1))).containsExactly("find revisions");
    }

    @Test
    void whoLooksForPostsThatAreDueAsksOnce() {
        PublishDue publishing = new PublishDue(store.posts(), storing, clock);
        assertThat(commands(publishing::publish)).containsExactly("find posts");
    }

    @Test
    void aBulkChangeIsPlannedDoneAndUndone() {
        BulkNode node = new BulkNode(
                store.posts(),
                store.revisions(),
                new MongoBulkChanges(store.template()),
                new MongoBulkSteps(store.template(), store.database(), store.indexes()),
                store.leases(clock),
                storing,
                editing,
                clock);
        PostQuery tagged = PostQuery.everything().matching(PostQuery.Field.TAG, "tag9");
        List<String> commands = commands(() -> {
            BulkChange change = node.done(tagged, "add-tags", Document.of("tags", List.of("bulk")));
            node.undone(change);
        });
        assertThat(commands).hasSizeLessThan(30 * 25);
    }

    /** What was sent, as {@code command collection}; each question among it has to be answered by an index. */
    private List<String> commands(Runnable action) {
        List<BsonDocument> sent = store.commands().during(action);
        List<String> names = new ArrayList<>();
        for (BsonDocument command : sent) {
            String name = command.getFirstKey();
            names.add(name + " " + (command.get(name) instanceof BsonString text ? text.getValue() : "?"));
            explained.assertIndexed(command);
        }
        return names;
    }
}
