package org.lectern.persistence.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.lectern.event.InMemoryEvents;
import org.lectern.journal.Effect;
import org.lectern.journal.InMemoryJournal;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Line;
import org.lectern.journal.Subject;
import org.lectern.lease.InMemoryLeases;
import org.lectern.person.InMemoryPeople;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.search.Hit;
import org.lectern.search.Search;
import org.lectern.site.DataFolder;
import org.lectern.site.Site;
import org.lectern.tag.InMemoryTags;
import org.lectern.time.Background;

/** A site of a test with a search index in a folder. What goes on in the background does so when the test says. */
final class SearchedSite {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    final InMemoryPosts posts = new InMemoryPosts();
    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryTags tags = new InMemoryTags();
    final InMemoryPeople people = new InMemoryPeople();
    final InMemoryEvents events = new InMemoryEvents();
    private final InMemoryLeases leases = new InMemoryLeases(Clock.systemUTC());
    private final Queue<Runnable> background = new ArrayDeque<>();
    private ZoneOffset zone = ZoneOffset.UTC;

    /** An index as of a node that starts now. */
    FollowingSearchIndex index(Path folder) {
        return index(folder, Optional.empty(), "node");
    }

    FollowingSearchIndex index(Path folder, Optional<String> address, String node) {
        Clock clock = Clock.systemUTC();
        IndexPlaces places = new IndexPlaces(new DataFolder(folder), address, leases, () -> node, clock);
        Site site = new Site("A site", zone, Optional.empty());
        return new FollowingSearchIndex(
                places, site, journal, posts, tags, people, events, new Background(background::add));
    }

    void moveTo(ZoneOffset other) {
        zone = other;
    }

    /** Whatever is to be done in the background, and what follows from it. */
    void settle(FollowingSearchIndex index) {
        index.run();
        work();
    }

    void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    /** Stores a post, and writes it into the journal, of which nobody is told. */
    void write(Post post) {
        posts.put(post);
        note(Subject.POST, post.id().text(), journal.head());
    }

    void remove(Post post) {
        posts.delete(post.id(), post.version());
        note(Subject.POST, post.id().text(), journal.head());
    }

    void note(Subject subject, String id, long version) {
        journal.append(List.of(new Line(NOW, subject, Effect.CHANGED, id, version, Set.of())));
    }

    void tell(FollowingSearchIndex index) {
        index.grew(new JournalGrew(List.of()));
        work();
    }

    static List<PostId> found(FollowingSearchIndex index, String text) {
        return index.search(Search.ranked(text, PostQuery.visibleAt(NOW))).hits().stream()
                .map(Hit::post)
                .toList();
    }
}
