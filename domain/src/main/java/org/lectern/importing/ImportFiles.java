package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lectern.importing.archive.Archive;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.original.Originals;
import org.lectern.importing.reference.MendReferences;
import org.lectern.importing.source.PictureFiles;
import org.lectern.importing.source.SourceFormat;
import org.lectern.importing.storing.BatchStoring;
import org.lectern.importing.storing.Destination;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Posts;
import org.lectern.post.StorePost;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.syndication.LastingIds;
import org.lectern.tag.TagMeanings;
import org.lectern.tag.Tags;
import org.lectern.time.Background;

/** Imports files, each by its format, and then makes what refers to one another lead to where it now is. */
@ApplicationScoped
public class ImportFiles {
    private final List<SourceFormat> formats;
    private final Posts posts;
    private final Tags tags;
    private final StorePost storePost;
    private final Originals originals;
    private final LastingIds ids;
    private final MendReferences mending;
    private final Background background;
    private final Clock clock;

    /** For the container's proxy. */
    protected ImportFiles() {
        this(List.of(), null, null, null, null, null, null, null, null);
    }

    @Inject
    public ImportFiles(
            @Any Instance<SourceFormat> formats,
            Posts posts,
            Tags tags,
            StorePost storePost,
            Originals originals,
            LastingIds ids,
            MendReferences mending,
            Background background,
            Clock clock) {
        this(formats.stream().toList(), posts, tags, storePost, originals, ids, mending, background, clock);
    }

    public ImportFiles(
            List<SourceFormat> formats,
            Posts posts,
            Tags tags,
            StorePost storePost,
            Originals originals,
            LastingIds ids,
            MendReferences mending,
            Background background,
            Clock clock) {
        this.formats = formats;
        this.posts = posts;
        this.tags = tags;
        this.storePost = storePost;
        this.originals = originals;
        this.ids = ids;
        this.mending = mending;
        this.background = background;
        this.clock = clock;
    }

    /** What the posts of an import go through, before its first file is opened. */
    BatchStoring storing(ImportRun run, Tally tally, Samples samples) {
        Destination destination = run.dryRun()
                ? samples.of(Destination.rehearsal(posts))
                : Destination.store(posts, storePost, originals, change(run), clock);
        return new BatchStoring(run.id(), posts, ids, destination, tally);
    }

    /** @return whether it came to the end */
    boolean run(ImportRun run, Archive archive, BatchStoring storing, Samples samples, Tally tally, RunLog log) {
        ImportedTags reading = new ImportedTags(new TagMeanings(tags));
        Consumer<List<FoundPost>> rehearse = batch -> storing.store(reading.meant(batch), clock.instant());
        Consumer<List<FoundPost>> store = batch -> store(reading.meant(batch), storing);
        ImportExecution execution = new ImportExecution(formats, tally, run.dryRun() ? rehearse : store);
        return execution.run(archive, log, background) && mend(run, archive, samples, tally, log);
    }

    private boolean mend(ImportRun run, Archive archive, Samples samples, Tally tally, RunLog log) {
        MendReferences.Listener telling = (post, mended, broken) -> {
            broken.forEach(reference -> tally.note(path(post), ImportEntry.BROKEN_REFERENCE + reference));
            return log.goesOn(archive.size(), archive.size());
        };
        Optional<Set<String>> pictures = run.dryRun()
                ? mending.rehearse(samples.rehearsed(), archive, telling)
                : mending.mend(run.id(), archive, change(run), telling);
        pictures.ifPresent(taken -> tellOfOthers(taken, archive, tally));
        return pictures.isPresent();
    }

    /** No file disappears. */
    private static void tellOfOthers(Set<String> pictures, Archive archive, Tally tally) {
        archive.items().forEach(item -> {
            boolean isLeft = item instanceof Archive.Item.Readable readable
                    && PictureFiles.isPicture(readable.file())
                    && !pictures.contains(readable.file().path().text());
            if (isLeft) {
                SourceFile file = ((Archive.Item.Readable) item).file();
                tally.unknownFormat(file.path().text(), "is a picture that no new or changed post refers to");
            }
        });
    }

    private static Change change(ImportRun run) {
        return Change.by(run.wanted().by(), Channel.IMPORT).because(run.source());
    }

    private static String path(Post post) {
        return post.document()
                .document(PostFields.SOURCE)
                .flatMap(source -> source.text("path"))
                .orElse("");
    }

    /** Labels come first: of a post that is in, no later import would bring them. */
    private void store(List<FoundPost> batch, BatchStoring storing) {
        tags.rememberLabels(labels(batch));
        storing.store(batch, clock.instant());
    }

    private static Map<String, String> labels(List<FoundPost> batch) {
        Map<String, String> labels = new HashMap<>();
        batch.forEach(post -> post.tagLabels().forEach(labels::putIfAbsent));
        labels.values().removeIf(label -> !ReportText.of(label).equals(label));
        return labels;
    }
}
