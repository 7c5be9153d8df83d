package org.lectern.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.Subject;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.history.Revisions;
import org.lectern.site.Addresses;

/**
 * Makes of the journal what anybody may know: a post is told as it is now; of one that nobody may read any longer only that it went, and
 * where it was. That a scheduled post is told at its time and not before is the journal's doing.
 */
@ApplicationScoped
public class TellChanges {
    private final Posts posts;
    private final Revisions revisions;
    private final Addresses addresses;
    private final Clock clock;

    /** For the container's proxy. */
    protected TellChanges() {
        this(null, null, null, null);
    }

    @Inject
    public TellChanges(Posts posts, Revisions revisions, Addresses addresses, Clock clock) {
        this.posts = posts;
        this.revisions = revisions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** In the order of the entries; those that concern no reader are left out. */
    public List<ToldChange> tell(List<JournalEntry> entries) {
        List<JournalEntry> ofPosts = entries.stream()
                .filter(entry -> entry.subject() == Subject.POST
                        && Telling.of(entry.effect()).isPresent())
                .toList();
        if (ofPosts.isEmpty()) {
            return List.of();
        }
        Map<String, Post> current =
                posts.findAllByIdText(ofPosts.stream().map(JournalEntry::id).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(post -> post.id().text(), Function.identity(), (one, other) -> one));
        Instant now = clock.instant();
        return ofPosts.stream()
                .map(entry -> told(entry, Optional.ofNullable(current.get(entry.id())), now))
                .toList();
    }

    private ToldChange told(JournalEntry entry, Optional<Post> current, Instant now) {
        Telling telling = Telling.of(entry.effect()).orElseThrow();
        if (telling == Telling.WITHDRAWAL) {
            return told(entry, telling, Optional.empty(), formerPath(entry, current));
        }
        Optional<Post> readable = current.filter(post -> post.isVisibleAt(now));
        return told(entry, telling, readable, readable.map(addresses::path));
    }

    private static ToldChange told(
            JournalEntry entry, Telling telling, Optional<Post> readable, Optional<String> path) {
        return new ToldChange(
                entry.number(), entry.at(), telling, entry.id(), entry.version(), readable, path, entry.touched());
    }

    /** As it was when readers saw the post last: what became of it since is not theirs to know. */
    private Optional<String> formerPath(JournalEntry entry, Optional<Post> current) {
        return current.flatMap(post -> revisions.find(post.id(), entry.version() - 1))
                .map(addresses::path);
    }
}
