package org.lectern.web.api.change;

import static org.lectern.post.PostBuilder.aPost;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.lectern.change.ChangeFilter;
import org.lectern.change.TellChanges;
import org.lectern.journal.Effect;
import org.lectern.journal.InMemoryJournal;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Line;
import org.lectern.journal.Subject;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.history.InMemoryRevisions;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.time.Background;
import org.lectern.time.TestClock;
import org.lectern.web.json.JsonText;

/** Clients that listen to changes of posts in memory. */
final class Listening {
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    final TestClock clock = new TestClock(NOON);
    final InMemoryPosts posts = new InMemoryPosts();
    final InMemoryRevisions revisions = new InMemoryRevisions();
    final InMemoryJournal journal = new InMemoryJournal();
    final EventText text = new EventText(new JsonText());
    final ChangePages pages;
    final ChangeStreams streams;
    private int hungUp;

    Listening(Executor executor, int places) {
        Site site = new Site("", ZoneOffset.UTC, Optional.empty());
        pages = new ChangePages(journal, new TellChanges(posts, revisions, new Addresses(site), clock), text);
        ChangesSettings settings = new ChangesSettings(Optional.of(Integer.toString(places)));
        streams = new ChangeStreams(pages, settings, new Background(executor), clock);
    }

    Listening() {
        this(Runnable::run, 10);
    }

    ChangeStream listen(TestLine line, long after) {
        return listen(line, after, ChangeFilter.ALL);
    }

    ChangeStream listen(TestLine line, long after, ChangeFilter filter) {
        StreamPosition position = new StreamPosition(
                after,
                false,
                filter,
                "https://a.example".getBytes(StandardCharsets.UTF_8),
                text,
                pages::window,
                streams::call);
        ChangeStream[] stream = new ChangeStream[1];
        stream[0] = new ChangeStream(line, position, () -> hangUp(stream[0]), clock);
        streams.reserve();
        streams.add(stream[0]);
        stream[0].onWritePossible();
        return stream[0];
    }

    private synchronized void hangUp(ChangeStream stream) {
        hungUp++;
        streams.remove(stream);
    }

    synchronized int hungUp() {
        return hungUp;
    }

    /** A post, which is not told of. */
    void put(String id) {
        posts.insert(aPost().withId(id)
                .withSlug(id)
                .titled("Title of " + id)
                .publishedAt(NOON)
                .build());
    }

    void tell(Effect effect, String id, String... keys) {
        List<JournalEntry> written = append(effect, id, keys);
        streams.grew(new JournalGrew(written));
    }

    /** Without anybody being told. */
    List<JournalEntry> append(Effect effect, String id, String... keys) {
        long version = journal.head() + 1;
        return journal.append(List.of(new Line(clock.instant(), Subject.POST, effect, id, version, Set.of(keys))));
    }
}
