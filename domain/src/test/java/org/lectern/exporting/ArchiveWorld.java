package org.lectern.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lectern.FiredEvents;
import org.lectern.event.Events;
import org.lectern.event.InMemoryEvents;
import org.lectern.event.InMemorySeriesList;
import org.lectern.event.SeriesList;
import org.lectern.exporting.archive.ArchiveContents;
import org.lectern.exporting.archive.SiteSection;
import org.lectern.exporting.format.LecternArchive;
import org.lectern.image.Images;
import org.lectern.image.InMemoryImages;
import org.lectern.image.StoreImage;
import org.lectern.image.picture.Pictures;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.original.InMemoryOriginals;
import org.lectern.importing.original.Originals;
import org.lectern.importing.restoring.RestoreArchive;
import org.lectern.importing.restoring.RestoreFiles;
import org.lectern.importing.restoring.RestoreKinds;
import org.lectern.importing.restoring.RestorePosts;
import org.lectern.importing.restoring.RestoreReferents;
import org.lectern.importing.restoring.RestoreSite;
import org.lectern.importing.restoring.RestoreTags;
import org.lectern.importing.restoring.Restoring;
import org.lectern.importing.restoring.ToldRestoring;
import org.lectern.journal.Noting;
import org.lectern.person.InMemoryPeople;
import org.lectern.person.People;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Posts;
import org.lectern.post.PostsChanged;
import org.lectern.post.StorePost;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.InMemoryRevisions;
import org.lectern.post.history.Revisions;
import org.lectern.post.kind.DeclaredKinds;
import org.lectern.post.kind.InMemoryDeclaredKinds;
import org.lectern.site.InMemorySiteIdentity;
import org.lectern.site.Site;
import org.lectern.site.SiteIdentity;
import org.lectern.statistics.Counting;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.Tags;

/** A Lectern that is exported and takes archives in, over whichever stores. */
public final class ArchiveWorld {
    public static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    public final Posts posts;
    public final Revisions revisions;
    public final StorePost store;
    public final DeclaredKinds kinds;
    public final SeriesList series;
    public final Events events;
    public final People people;
    public final Tags tags;
    public final Images images;
    public final Originals originals;
    public final SiteIdentity identity;
    public final StoreImage storeImage;
    public final FiredEvents<PostsChanged> changed;
    public final LecternArchive archive;
    public final RestoreArchive restoring;

    /** Empty, and in memory. */
    public ArchiveWorld() {
        this(Clock.fixed(NOW, ZoneOffset.UTC), new FiredEvents<>());
    }

    private ArchiveWorld(Clock clock, FiredEvents<PostsChanged> changed) {
        this(
                new InMemoryPosts(),
                new InMemoryRevisions(),
                changed,
                new InMemoryDeclaredKinds(),
                new InMemorySeriesList(),
                new InMemoryEvents(),
                new InMemoryPeople(),
                new InMemoryTags(),
                new InMemoryImages(clock),
                new InMemoryOriginals(),
                new InMemorySiteIdentity(),
                clock);
    }

    /** In memory beside these. */
    public ArchiveWorld(
            Posts posts, Revisions revisions, StorePost store, Tags tags, Originals originals, Clock clock) {
        this(
                posts,
                revisions,
                store,
                new FiredEvents<>(),
                new InMemoryDeclaredKinds(),
                new InMemorySeriesList(),
                new InMemoryEvents(),
                new InMemoryPeople(),
                tags,
                new InMemoryImages(clock),
                originals,
                new InMemorySiteIdentity(),
                clock);
    }

    public ArchiveWorld(
            Posts posts,
            Revisions revisions,
            FiredEvents<PostsChanged> changed,
            DeclaredKinds kinds,
            SeriesList series,
            Events events,
            People people,
            Tags tags,
            Images images,
            Originals originals,
            SiteIdentity identity,
            Clock clock) {
        this(
                posts,
                revisions,
                new StorePost(posts, revisions, Counting.none(), Noting.none(), changed),
                changed,
                kinds,
                series,
                events,
                people,
                tags,
                images,
                originals,
                identity,
                clock);
    }

    private ArchiveWorld(
            Posts posts,
            Revisions revisions,
            StorePost store,
            FiredEvents<PostsChanged> changed,
            DeclaredKinds kinds,
            SeriesList series,
            Events events,
            People people,
            Tags tags,
            Images images,
            Originals originals,
            SiteIdentity identity,
            Clock clock) {
        this.posts = posts;
        this.revisions = revisions;
        this.store = store;
        this.changed = changed;
        this.kinds = kinds;
        this.series = series;
        this.events = events;
        this.people = people;
        this.tags = tags;
        this.images = images;
        this.originals = originals;
        this.identity = identity;
        storeImage = new StoreImage(images, new Pictures(), clock);
        Site site = new Site("Test", ZoneId.of("Europe/Amsterdam"), Optional.empty());
        archive = new LecternArchive(new ArchiveContents(
                new SiteSection(site, identity),
                kinds,
                series,
                events,
                people,
                tags,
                images,
                originals,
                posts,
                revisions));
        restoring = new RestoreArchive(
                posts,
                new RestoreSite(site, identity),
                new RestoreKinds(kinds, new FiredEvents<>()),
                new RestoreReferents(new FiredEvents<>()),
                series,
                events,
                people,
                new RestoreTags(tags, new FiredEvents<>()),
                new RestoreFiles(images, storeImage, originals),
                new RestorePosts(posts, revisions, store));
    }

    public byte[] exported() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            archive.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** As an administrator gives it. */
    public ToldRestoring takeIn(byte[] archive) {
        return takeIn(archive, false, true);
    }

    public ToldRestoring rehearse(byte[] archive) {
        return takeIn(archive, true, true);
    }

    public ToldRestoring takeIn(byte[] archive, boolean isRehearsal, boolean isAdministrators) {
        ToldRestoring told = new ToldRestoring();
        Change change = Change.by("tester", Channel.IMPORT).because("site.zip");
        try {
            Path file = Files.createTempFile("lectern-archive", ".zip");
            try {
                Files.write(file, archive);
                told.ended(restoring.restore(file, new Restoring(isRehearsal, isAdministrators, change, NOW), told));
            } catch (Unreadable reason) {
                told.failed(reason);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return told;
    }
}
