package org.lectern.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lectern.FiredEvents;
import org.lectern.exporting.ArchiveWorld;
import org.lectern.image.InMemoryImages;
import org.lectern.image.StoreImage;
import org.lectern.image.picture.Pictures;
import org.lectern.importing.archive.Uploads;
import org.lectern.importing.original.Originals;
import org.lectern.importing.reference.MendReferences;
import org.lectern.journal.Noting;
import org.lectern.lease.Leases;
import org.lectern.post.Posts;
import org.lectern.post.PostsChanged;
import org.lectern.post.StorePost;
import org.lectern.post.history.InMemoryRevisions;
import org.lectern.security.Users;
import org.lectern.site.Addresses;
import org.lectern.site.DataFolder;
import org.lectern.site.InMemorySiteIdentity;
import org.lectern.site.Site;
import org.lectern.site.ThisNode;
import org.lectern.statistics.Counting;
import org.lectern.syndication.LastingIds;
import org.lectern.tag.Tags;
import org.lectern.time.Background;

/** One node that imports into stores that it may share, while the caller waits. */
public final class ImportNode {
    /** Of the node's own, as the container would give it one. */
    static final Background IN_ANOTHER_THREAD = new Background(task -> new Thread(task, "reading").start());

    final Stores stores;
    final FiredEvents<PostsChanged> changed = new FiredEvents<>();
    final UploadFolder uploads;
    final ThisNode identity;
    final StartImport start;
    final SteerImport steer;
    public final RunImports work;

    /** What outlives a node. */
    public record Stores(
            Posts posts,
            Originals originals,
            ImportRuns runs,
            ImportEntries entries,
            Tags tags,
            Leases leases,
            Users users) {}

    public ImportNode(Stores stores, Path folder, ImportFolders folders, Clock clock) {
        this(stores, folder, folders, Optional.empty(), clock);
    }

    /** @param store what posts go through, and what follows it */
    public ImportNode(Stores stores, Path folder, ImportFolders folders, StorePost store, Clock clock) {
        this(stores, folder, folders, Optional.of(store), clock);
    }

    private ImportNode(Stores stores, Path folder, ImportFolders folders, Optional<StorePost> storePost, Clock clock) {
        this.stores = stores;
        DataFolder dataFolder = new DataFolder(folder);
        uploads = new UploadFolder(dataFolder);
        identity = new ThisNode(dataFolder);
        start = new StartImport(stores.runs(), uploads, folders, identity, clock);
        steer = new SteerImport(stores.runs(), start, uploads, identity, clock);
        StorePost store = storePost.orElseGet(
                () -> new StorePost(stores.posts(), new InMemoryRevisions(), Counting.none(), Noting.none(), changed));
        RunImport runImport = new RunImport(
                new ImportSources(new Uploads(), uploads, folders),
                archives(store, clock),
                files(store, clock),
                stores.runs(),
                stores.entries(),
                steer,
                new FiredEvents<>(),
                clock);
        work = new RunImports(stores.runs(), runImport, identity, stores.leases(), clock);
    }

    private ImportFiles files(StorePost store, Clock clock) {
        Addresses addresses = new Addresses(new Site("Test", ImportingForTests.ZONE, Optional.empty()));
        StoreImage images = new StoreImage(new InMemoryImages(clock), new Pictures(), clock);
        return new ImportFiles(
                ImportingForTests.formats(),
                stores.posts(),
                stores.tags(),
                store,
                stores.originals(),
                new LastingIds(new InMemorySiteIdentity("01TEST")),
                new MendReferences(stores.posts(), store, images, addresses, clock),
                IN_ANOTHER_THREAD,
                clock);
    }

    private ImportArchive archives(StorePost store, Clock clock) {
        ArchiveWorld world = new ArchiveWorld(
                stores.posts(), new InMemoryRevisions(), store, stores.tags(), stores.originals(), clock);
        return new ImportArchive(world.restoring, stores.users(), clock);
    }

    public ImportRun given(String name, byte[] bytes, boolean dryRun) {
        return given(name, new ByteArrayInputStream(bytes), dryRun);
    }

    /** The import, waiting. */
    public ImportRun given(String name, InputStream bytes, boolean dryRun) {
        try {
            return start.start(name, bytes, dryRun, "tester");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public ImportRun now(ImportRun run) {
        return stores.runs().find(run.id()).orElseThrow();
    }

    /** What the whole report says, line by line. */
    public List<String> report(ImportRun run) {
        return stores.entries()
                .all(run.id())
                .map(entry -> entry.outcome().text() + " " + entry.source() + " "
                        + Optional.of(entry.remarks())
                                .filter(all -> !all.isEmpty())
                                .map(Object::toString)
                                .orElse(""))
                .toList();
    }
}
