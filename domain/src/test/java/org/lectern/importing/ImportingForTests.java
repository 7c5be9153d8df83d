package org.lectern.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lectern.FiredEvents;
import org.lectern.importing.original.InMemoryOriginals;
import org.lectern.importing.source.SourceFormat;
import org.lectern.lease.InMemoryLeases;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.PostsChanged;
import org.lectern.post.StoringForTests;
import org.lectern.security.InMemoryUsers;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.Tags;
import org.lectern.time.TestClock;

/** Imports as the server does, over stores in memory and while the caller waits. */
public final class ImportingForTests {
    static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public final InMemoryPosts posts = new InMemoryPosts();
    final InMemoryOriginals originals = new InMemoryOriginals();
    final InMemoryImportRuns runs = new InMemoryImportRuns();
    final Tags tags;
    final StoringForTests storing;
    final InMemoryImportEntries entries = new InMemoryImportEntries();
    final InMemoryUsers users = new InMemoryUsers();
    final TestClock clock = new TestClock(NOW);
    final ImportNode node;
    final FiredEvents<PostsChanged> changed;

    public ImportingForTests(Path folder) {
        this(folder, new InMemoryTags());
    }

    ImportingForTests(Path folder, Tags tags) {
        this.tags = tags;
        ImportNode.Stores stores =
                new ImportNode.Stores(posts, originals, runs, entries, tags, new InMemoryLeases(clock), users);
        node = new ImportNode(stores, folder, new ImportFolders(Optional.empty()), clock);
        changed = node.changed;
        storing = new StoringForTests(posts, clock);
    }

    static List<SourceFormat> formats() {
        return AllFormats.list();
    }

    public ImportRun file(String name, String text) {
        return upload(name, text.getBytes(StandardCharsets.UTF_8), false);
    }

    ImportRun file(String name, byte[] bytes) {
        return upload(name, bytes, false);
    }

    ImportRun zip(TestZip zip) {
        return upload("site.zip", zip.bytes(), false);
    }

    ImportRun rehearse(TestZip zip) {
        return upload("site.zip", zip.bytes(), true);
    }

    public ImportRun upload(String name, byte[] bytes, boolean dryRun) {
        return upload(name, new ByteArrayInputStream(bytes), dryRun);
    }

    ImportRun upload(String name, InputStream bytes, boolean dryRun) {
        try {
            ImportRun queued = node.start.start(name, bytes, dryRun, "tester");
            node.work.run();
            return runs.find(queued.id()).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that are stored, with their texts; the last thousand of more. */
    public List<Post> all() {
        return posts.page(PostQuery.everything()
                        .ordered(PostQuery.Order.OLDEST_FIRST)
                        .limitedTo(PostQuery.MAX_LIMIT)
                        .withContent(true))
                .posts();
    }

    /** The one that is stored. */
    Post one() {
        if (all().size() != 1) {
            throw new AssertionError(all().size() + " posts are stored");
        }
        return all().get(0);
    }

    Post bySlug(String slug) {
        return posts.findByAddress(slug).orElseThrow(() -> new AssertionError("no post has the slug " + slug));
    }
}
