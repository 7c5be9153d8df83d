package org.lectern.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lectern.post.PostBuilder.aPost;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.journal.Effect;
import org.lectern.journal.InMemoryJournal;
import org.lectern.journal.InMemoryPromises;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.JournalWorld;
import org.lectern.journal.Subject;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostsChanged;
import org.lectern.post.PublishDue;
import org.lectern.post.Status;
import org.lectern.post.StorePost;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.InMemoryRevisions;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.statistics.Counting;
import org.lectern.time.TestClock;

class TellChangesTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final TestClock clock = new TestClock(NOON);
    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryRevisions revisions = new InMemoryRevisions();
    private final TellChanges telling =
            new TellChanges(posts, revisions, new Addresses(new Site("", ZoneId.of("UTC"), Optional.empty())), clock);

    @Test
    void aPublicationIsToldWithWhatThePostIsCalledAndNothingOfItsText() {
        posts.insert(tractor().build());

        ToldChange told = only(entry(7, Effect.PUBLISHED, 1, NOON));

        assertThat(told.number()).isEqualTo(7);
        assertThat(told.telling()).isEqualTo(Telling.PUBLICATION);
        assertThat(told.path()).contains("/2026/05/01/tractor");
        assertThat(told.document().names())
                .containsExactly(
                        "id", "at", "version", "kind", "slug", "title", "language", "published", "modified", "tags");
        assertThat(told.document().text("title")).contains("Python on a tractor");
    }

    @Test
    void aWithdrawalTellsNothingButWhereThePostWasWhenReadersSawItLast() {
        posts.insert(
                tractor().draft().withSlug("nobody-may-know").withVersion(4).build());
        revisions.keep(tractor().withVersion(1).build());
        revisions.keep(tractor().withSlug("as-read").withVersion(2).build());
        revisions.keep(tractor().draft().withSlug("secret").withVersion(3).build());

        ToldChange told = only(entry(8, Effect.WITHDRAWN, 3, NOON));

        assertThat(told.document()).isEqualTo(Document.of("id", "x").with("at", NOON));
        assertThat(told.path()).contains("/2026/05/01/as-read");
    }

    @Test
    void ofAPostThatIsGoneForGoodTheIdIsLeft() {
        ToldChange told = only(entry(8, Effect.WITHDRAWN, 3, NOON));

        assertThat(told.id()).isEqualTo("x");
        assertThat(told.path()).isEmpty();
    }

    @Test
    void whatWasPublishedAndIsWithdrawnMeanwhileIsNamedNoMore() {
        posts.insert(tractor().withStatus(Status.TRASHED).build());

        for (Effect effect : List.of(Effect.PUBLISHED, Effect.CORRECTED)) {
            ToldChange told = only(entry(8, effect, 3, NOON));
            assertThat(told.document().names()).containsExactly("id", "at");
            assertThat(told.path()).isEmpty();
        }
    }

    @Test
    void aScheduledPostIsToldAtItsTimeAndNotBeforeAndOnce(@TempDir Path folder) {
        InMemoryJournal journal = new InMemoryJournal();
        JournalWorld world = new JournalWorld(journal, new InMemoryPromises(), posts, folder, clock);
        StorePost store =
                new StorePost(posts, revisions, Counting.none(), world.noting, new FiredEvents<PostsChanged>());
        PublishDue due = new PublishDue(posts, store, clock);
        Post planned = tractor().publishedAt(NOON.plus(Duration.ofHours(1))).build();
        store.insert(planned, Change.by("ada", Channel.API), NOON);
        due.publish();
        assertThat(journal.head()).isEqualTo(1);
        assertThat(telling.tell(journal.after(0, 10))).isEmpty();

        clock.advance(Duration.ofHours(1));
        due.publish();
        due.publish();

        assertThat(telling.tell(journal.after(0, 10)))
                .extracting(ToldChange::telling, ToldChange::number, ToldChange::version)
                .containsExactly(tuple(Telling.PUBLICATION, 2L, 2L));
    }

    @Test
    void whatConcernsNoReaderIsNotTold() {
        posts.insert(tractor().build());
        JournalEntry kind = new JournalEntry(2, NOON, Subject.KIND, Effect.CHANGED, "x", 1, Set.of("kind:x"));

        assertThat(telling.tell(List.of(entry(1, Effect.HIDDEN, 1, NOON), kind)))
                .isEmpty();
        assertThat(telling.tell(List.of())).isEmpty();
    }

    @Test
    void aFilterTakesWhatMeetsAllItsConditionsByOneOfTheirValues() {
        ChangeFilter filter = new ChangeFilter(
                Set.of(Telling.PUBLICATION),
                List.of(
                        ChangeFilter.keys(ChangeFilter.Field.TAG, List.of("python", "django")),
                        ChangeFilter.keys(ChangeFilter.Field.KIND, List.of("talk"))));

        assertThat(filter.matches(Telling.PUBLICATION, Set.of("tag:django", "kind:talk", "tag:x")))
                .isTrue();
        assertThat(filter.matches(Telling.PUBLICATION, Set.of("any"))).isTrue();
        assertThat(filter.matches(Telling.PUBLICATION, Set.of("tag:django", "kind:link")))
                .isFalse();
        assertThat(filter.matches(Telling.PUBLICATION, Set.of("tag:talk", "kind:talk")))
                .isFalse();
        assertThat(filter.matches(Telling.WITHDRAWAL, Set.of("any"))).isFalse();
        assertThat(ChangeFilter.ALL.matches(Telling.WITHDRAWAL, Set.of())).isTrue();
    }

    private ToldChange only(JournalEntry entry) {
        List<ToldChange> told = telling.tell(List.of(entry));
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private static PostBuilder tractor() {
        return aPost().withId("x")
                .titled("Python on a tractor")
                .withSlug("tractor")
                .taggedWith("python")
                .publishedAt(NOON)
                .withMarkdown("text");
    }

    private static JournalEntry entry(long number, Effect effect, long version, Instant at) {
        return new JournalEntry(number, at, Subject.POST, effect, "x", version, Set.of("post:x", "tag:python"));
    }
}
