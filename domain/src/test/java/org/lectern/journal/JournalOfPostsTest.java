package org.lectern.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.FiredEvents;
import org.lectern.lease.SetClock;
import org.lectern.post.Archived;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostChange;
import org.lectern.post.PostFields;
import org.lectern.post.PublishDue;
import org.lectern.post.Status;
import org.lectern.post.StorePost;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.InMemoryRevisions;
import org.lectern.statistics.Counting;

class JournalOfPostsTest {
    private static final Change CHANGE = Change.by("ada", Channel.API);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final SetClock clock = new SetClock();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryJournal journal = new InMemoryJournal();
    private final InMemoryPromises promises = new InMemoryPromises();

    @TempDir
    private Path here;

    @TempDir
    private Path elsewhere;

    private JournalWorld node;
    private JournalWorld other;
    private StorePost store;

    @BeforeEach
    void start() {
        node = new JournalWorld(journal, promises, posts, here, clock);
        other = new JournalWorld(journal, promises, posts, elsewhere, clock);
        other.telling.run();
        store = new StorePost(posts, new InMemoryRevisions(), Counting.none(), node.noting, new FiredEvents<>());
    }

    @Test
    void thisNodeHearsOfAWriteBeforeTheWriterAndOthersWhenTheyLook() {
        Post post = inserted(published().taggedWith("python"));

        assertThat(node.heard()).hasSize(1);
        JournalEntry entry = node.heard().get(0);
        assertThat(entry.effect()).isEqualTo(Effect.PUBLISHED);
        assertThat(entry.id()).isEqualTo(post.id().text());
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.touched()).contains("post:" + post.id().text(), "tag:python", "kind:entry", "year:2026");
        assertThat(other.heard()).isEmpty();
        other.telling.run();
        other.telling.run();
        assertThat(other.heard()).containsExactly(entry);
    }

    @Test
    void anEntrySaysWhatReadersSee() {
        Post draft = inserted(aPost().withStatus(Status.DRAFT));
        Post out = replaced(draft, published().withId(draft.id()));
        Post corrected = replaced(out, published().withId(draft.id()).titled("Better"));
        replaced(corrected, aPost().withId(draft.id()).withStatus(Status.WITHDRAWN));

        assertThat(node.heard())
                .extracting(JournalEntry::effect)
                .containsExactly(Effect.HIDDEN, Effect.PUBLISHED, Effect.CORRECTED, Effect.WITHDRAWN);
    }

    @Test
    void aTagThatAPostLosesIsTouchedToo() {
        Post post = inserted(published().taggedWith("python"));
        replaced(post, published().withId(post.id()).taggedWith("java"));

        assertThat(node.heard().get(1).touched()).contains("tag:python", "tag:java");
    }

    @Test
    void aScheduledPostIsPublishedWhenItsTimeHasComeAndNotBefore() {
        inserted(aPost().publishedAt(clock.instant().plus(LONG)));
        PublishDue publishing = new PublishDue(posts, store, clock);
        publishing.publish();
        assertThat(node.heard()).extracting(JournalEntry::effect).containsExactly(Effect.HIDDEN);

        clock.move(LONG);
        publishing.publish();

        assertThat(node.heard()).extracting(JournalEntry::effect).containsExactly(Effect.HIDDEN, Effect.PUBLISHED);
    }

    @Test
    void whatACrashLeftUntoldIsToldByTheNextLifeOfTheNode() {
        Post crashed = published().withVersion(1).build();
        node.noting.begin(List.of(PostChange.created(crashed)));
        posts.insert(crashed);
        clock.move(Duration.ofSeconds(3));
        JournalWorld restarted = new JournalWorld(journal, promises, posts, here, clock);

        other.keeping.run();
        assertThat(journal.head()).as("another node can't know yet").isZero();
        restarted.keeping.run();

        assertThat(restarted.heard())
                .extracting(JournalEntry::id)
                .containsExactly(crashed.id().text());
        assertThat(restarted.heard().get(0).effect()).isEqualTo(Effect.PUBLISHED);
        assertThat(promises.madeBefore(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void whatADeadNodeLeftUntoldIsToldByAnother() {
        Post crashed = published().withVersion(1).build();
        node.noting.begin(List.of(PostChange.created(crashed)));
        posts.insert(crashed);
        clock.move(LONG);

        other.keeping.run();

        assertThat(other.heard()).hasSize(1);
    }

    @Test
    void whatWasPromisedButNeverWrittenIsNotTold() {
        node.noting.begin(List.of(PostChange.created(published().withVersion(1).build())));
        Post there = inserted(published());
        Post never = published().withId(there.id()).withVersion(2).build();
        node.noting.begin(List.of(PostChange.replaced(there, never)));
        clock.move(LONG);
        other.keeping.run();

        assertThat(journal.after(0, 10)).hasSize(1);
        assertThat(promises.madeBefore(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void aPromiseThatIsKeptTwiceIsToldOnce() {
        Post post = published().withVersion(1).build();
        Noting.Pending pending = node.noting.begin(List.of(PostChange.created(post)));
        posts.insert(post);
        clock.move(LONG);
        other.keeping.run();
        node.noting.end(pending, List.of(PostChange.created(post)));

        assertThat(journal.after(0, 10)).hasSize(1);
    }

    @Test
    void keptPromisesAreForgotten() {
        inserted(published());
        assertThat(promises.madeBefore(Instant.MAX, 10)).hasSize(1);

        node.keeping.run();

        assertThat(promises.madeBefore(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void whatAnotherNodeWroteInBetweenIsToldTooAndInOrder() {
        Line own = new Line(clock.instant(), Subject.TAG, Effect.CHANGED, "own", 0, Set.of());
        Line others = new Line(clock.instant(), Subject.TAG, Effect.CHANGED, "others", 0, Set.of());
        node.telling.run();
        List<JournalEntry> written = new ArrayList<>(journal.append(List.of(own)));
        journal.append(List.of(others));
        written.addAll(journal.append(List.of(own)));

        node.telling.tellOf(written);

        assertThat(node.heard()).extracting(JournalEntry::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aPostThatWasDeletedForGoodAndComesBackIsToldOf() {
        Post post = inserted(published());
        store.delete(post);
        store.restoreAll(List.of(new Archived(post, List.of())));

        assertThat(node.heard())
                .extracting(JournalEntry::effect)
                .containsExactly(Effect.PUBLISHED, Effect.WITHDRAWN, Effect.PUBLISHED);
    }

    @Test
    void aPostOfVeryManyTagsTouchesAnything() {
        List<String> tags = IntStream.range(0, 200).mapToObj(i -> "t" + i).toList();
        inserted(published().with(PostFields.TAGS, tags));

        assertThat(node.heard().get(0).touched()).isEqualTo(Set.of(Line.ANYTHING));
    }

    @Test
    void whereNothingHappensItIsLookedForLessOften() {
        for (int i = 0; i < 100; i++) {
            other.telling.run();
        }
        inserted(published());

        int looks = 0;
        while (other.heard().isEmpty() && looks < 10) {
            other.telling.run();
            looks++;
        }
        assertThat(looks).as("five in a second").isBetween(1, 4);
        inserted(published());
        other.telling.run();
        assertThat(other.heard()).as("then at once again").hasSize(2);
    }

    @Test
    void whatGoesWrongBehindAWriteIsMadeGoodLaterAndDoesNotFailIt() {
        RefusingJournal refusing = new RefusingJournal(journal);
        JournalWorld broken = new JournalWorld(refusing, promises, posts, here, clock);
        StorePost storing =
                new StorePost(posts, new InMemoryRevisions(), Counting.none(), broken.noting, new FiredEvents<>());
        Post post = published().build();
        refusing.refuse(post.id().text());

        assertThat(storing.insert(post, CHANGE, clock.instant())).isInstanceOf(StoreResult.Stored.class);

        clock.move(LONG);
        other.keeping.run();
        assertThat(other.heard()).hasSize(1);
    }

    private PostBuilder published() {
        return aPost().publishedAt(clock.instant().minus(LONG));
    }

    private Post inserted(PostBuilder post) {
        return ((StoreResult.Stored) store.insert(post.build(), CHANGE, clock.instant())).post();
    }

    private Post replaced(Post former, PostBuilder post) {
        return ((StoreResult.Stored) store.replace(former, post.build().document(), CHANGE, clock.instant())).post();
    }
}
