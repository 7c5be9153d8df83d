package org.lectern.importing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lectern.importing.ImportRun.Progress;
import org.lectern.importing.archive.Archive;
import org.lectern.importing.archive.Archive.Item;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.Findings;
import org.lectern.importing.source.Recognition;
import org.lectern.importing.source.SourceFormat;
import org.lectern.post.PostFields;
import org.lectern.post.StoreUnavailable;

/** One import on its way through the files of an archive. */
final class ImportExecution implements Findings {
    private static final Logger LOG = System.getLogger(ImportExecution.class.getName());
    private static final int BATCH = 200;

    /** In characters of text: what a batch may hold in memory. */
    private static final long BATCH_SIZE = 8L * 1024 * 1024;

    private final List<SourceFormat> formats;
    private final Tally tally;
    private final Consumer<List<FoundPost>> store;
    private final List<FoundPost> batch = new ArrayList<>();
    private long batchSize;
    private String path = "";

    /** @param store what to do with a batch of posts */
    ImportExecution(List<SourceFormat> formats, Tally tally, Consumer<List<FoundPost>> store) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(SourceFormat::label))
                .toList();
        this.tally = tally;
        this.store = store;
    }

    /**
     * @param isCancelled asked before every file
     * @return whether it came to the end
     */
    boolean run(Archive archive, BooleanSupplier isCancelled, Consumer<Progress> progress) {
        long done = 0;
        Iterator<Item> items = archive.items().iterator();
        while (items.hasNext()) {
            if (isCancelled.getAsBoolean()) {
                flush();
                return false;
            }
            take(items.next());
            if (batch.size() >= BATCH || batchSize >= BATCH_SIZE) {
                flush();
            }
            done++;
            progress.accept(new Progress(done, Math.max(done, archive.size())));
        }
        flush();
        progress.accept(new Progress(done, done));
        return true;
    }

    @Override
    public void found(FoundPost post) {
        batch.add(post);
        batchSize += post.fields()
                .document(PostFields.CONTENT)
                .flatMap(each -> each.text("source"))
                .map(String::length)
                .orElse(0);
    }

    @Override
    public void rejected(Unreadable part) {
        tally.rejected(path, part);
    }

    @Override
    public void belongsTo(SourcePath other) {
        tally.companion();
    }

    private void take(Item item) {
        if (item instanceof Item.Junk junk) {
            tally.junk(junk.path());
        } else if (item instanceof Item.Refused refused) {
            tally.rejected(refused.path(), new Unreadable(refused.reason()));
        } else if (item instanceof Item.Readable readable) {
            read(readable.file());
        }
    }

    private void read(SourceFile file) {
        path = file.path().text();
        try {
            Optional<SourceFormat> format = format(file);
            if (format.isPresent()) {
                format.get().read(file, this);
                return;
            }
            String extension = file.path().extension();
            tally.unknownFormat(
                    path,
                    "Lectern reads no "
                            + (extension.isEmpty() ? "files without an extension" : "." + extension + " files")
                            + " yet");
        } catch (Unreadable reason) {
            tally.rejected(path, reason);
        } catch (StoreUnavailable outage) {
            throw outage;
        } catch (RuntimeException | StackOverflowError | AssertionError defect) {
            LOG.log(Level.ERROR, "import.defect path=" + path, defect);
            tally.rejected(
                    path,
                    new Unreadable("could not be read because of an error in Lectern, which is in the server's log"));
        }
    }

    private Optional<SourceFormat> format(SourceFile file) throws Unreadable {
        Recognition best = Recognition.NONE;
        Optional<SourceFormat> theirs = Optional.empty();
        for (SourceFormat format : formats) {
            Recognition recognition = format.recognise(file);
            if (recognition.compareTo(best) > 0) {
                best = recognition;
                theirs = Optional.of(format);
            }
        }
        return theirs;
    }

    /** A batch is given away once, however its storing ends: some of its posts may be in. */
    private void flush() {
        List<FoundPost> full = List.copyOf(batch);
        batch.clear();
        batchSize = 0;
        if (!full.isEmpty()) {
            store.accept(full);
        }
    }
}
