package org.lectern.web.cache;

import static org.lectern.post.PostBuilder.aPost;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.journal.Effect;
import org.lectern.journal.InMemoryJournal;
import org.lectern.journal.InMemoryPromises;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.JournalNoting;
import org.lectern.journal.KeepPromises;
import org.lectern.journal.Subject;
import org.lectern.journal.TellJournal;
import org.lectern.journal.WriteJournal;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.Status;
import org.lectern.post.StorePost;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.InMemoryRevisions;
import org.lectern.site.DataFolder;
import org.lectern.site.Site;
import org.lectern.site.ThisNode;
import org.lectern.statistics.Counting;
import org.lectern.web.site.Weblog;

/** A weblog that somebody edits by chance, and whose journal tells the cache of it. */
final class ChangingWeblog {
    static final List<String> TAGS = List.of("a", "b", "c", "d");
    static final List<String> KINDS = List.of("entry", "talk", "notes", "page");
    private static final Change BY_ANN = Change.by("ann", Channel.API);
    private static final List<String> YEARS = List.of("2019", "2022", "2023", "2024", "2025", "2026");

    private final Weblog weblog = new Weblog();
    private final Changes changes;
    private final Random random;
    private final StorePost store;
    private final Clock clock = Clock.fixed(Weblog.NOW, ZoneOffset.UTC);
    private final List<Post> posts = new ArrayList<>();
    private int count;

    ChangingWeblog(Changes changes, Path folder, long seed) {
        this.changes = changes;
        random = new Random(seed);
        InMemoryJournal journal = new InMemoryJournal();
        InMemoryPromises promises = new InMemoryPromises();
        ThisNode node = new ThisNode(new DataFolder(folder));
        WriteJournal writing = new WriteJournal(journal, new TellJournal(journal, new FiredEvents<>(changes::drop)));
        Site site = new Site("Title", ZoneId.of("Europe/Amsterdam"), Optional.empty());
        JournalNoting noting = new JournalNoting(
                promises, writing, new KeepPromises(promises, weblog.posts(), writing, node, clock), node, site, clock);
        store = new StorePost(weblog.posts(), new InMemoryRevisions(), Counting.none(), noting, new FiredEvents<>());
    }

    Weblog weblog() {
        return weblog;
    }

    Instant now() {
        return Weblog.NOW;
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    /** One of all that may happen. */
    void change() {
        int what = random.nextInt(10);
        if (posts.size() < 8 || what < 3) {
            create();
        } else if (what == 3) {
            store.delete(posts.remove(random.nextInt(posts.size())));
        } else if (what == 4) {
            label(TAGS.get(random.nextInt(TAGS.size())));
        } else {
            replace(random.nextInt(posts.size()));
        }
    }

    private void create() {
        count++;
        PostBuilder post = aPost().withSlug("post-" + count);
        posts.add(stored(store.insert(changed(post, random.nextInt(64)).build(), BY_ANN, Weblog.NOW)));
    }

    private void replace(int number) {
        Post former = posts.get(number);
        PostBuilder next = aPost();
        former.document().fields().forEach(next::with);
        Document document = changed(next, 1 << random.nextInt(7)).build().document();
        posts.set(number, stored(store.replace(former, document, BY_ANN, Weblog.NOW)));
    }

    private static Post stored(StoreResult result) {
        return ((StoreResult.Stored) result).post();
    }

    /** @param what bits: title, tags, date, kind, status, whole, text */
    private PostBuilder changed(PostBuilder post, int what) {
        PostBuilder next = post;
        if ((what & 1) != 0) {
            next = next.titled("Title " + random.nextInt(1000));
        }
        if ((what & 2) != 0) {
            next = next.taggedWith(
                    TAGS.stream().filter(tag -> random.nextInt(3) == 0).toArray(String[]::new));
        }
        if ((what & 4) != 0) {
            next = random.nextInt(6) == 0 ? next.without("published") : next.publishedAt(date());
        }
        if ((what & 8) != 0) {
            next = next.ofKind(one(KINDS));
        }
        if ((what & 16) != 0) {
            next = next.withStatus(random.nextInt(3) == 0 ? Status.DRAFT : Status.PUBLISHED);
        }
        if ((what & 32) != 0 && !posts.isEmpty()) {
            next = random.nextBoolean() ? next.partOf(one(posts)) : next.without("partOf");
        }
        return (what & 64) == 0 ? next : next.withMarkdown("Text " + random.nextInt(1000));
    }

    /** At the turns of years too, where zones differ. */
    private Instant date() {
        String day = one(List.of("-01-01T00:30:00Z", "-05-16T10:00:00Z", "-12-31T23:30:00Z"));
        return Instant.parse(one(YEARS) + day);
    }

    private void label(String tag) {
        weblog.tags().rememberLabels(Map.of(tag, "Label of " + tag));
        changes.drop(new JournalGrew(List.of(
                new JournalEntry(1, Weblog.NOW, Subject.TAG, Effect.CHANGED, tag, 0, Set.of("tag:" + tag, "any")))));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
