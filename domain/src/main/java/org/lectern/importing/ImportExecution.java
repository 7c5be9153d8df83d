package org.lectern.importing;

import java.io.Serial;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    private boolean isStoring;
    private Course course;
    private long done;
    private long total;

    /** @param store what to do with a batch of posts */
    ImportExecution(List<SourceFormat> formats, Tally tally, Consumer<List<FoundPost>> store) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(SourceFormat::label))
                .toList();
        this.tally = tally;
        this.store = store;
    }

    /** @return whether it came to the end */
    boolean run(Archive archive, Course course) {
        this.course = course;
        done = 0;
        total = archive.size();
        Iterator<Item> items = archive.items().iterator();
        while (done < course.from() && items.hasNext()) {
            items.next();
            done++;
        }
        try {
            while (goesOn() && items.hasNext()) {
                take(items.next());
                done++;
                storeIfFull();
            }
        } catch (Halted here) {
            LOG.log(Level.DEBUG, "import.halted path={0}", path);
            return false;
        }
        boolean isComplete = !items.hasNext();
        flush();
        total = isComplete ? done : total;
        return goesOn() && isComplete;
    }

    private boolean goesOn() {
        return course.goesOn(done, Math.max(done, total));
    }

    @Override
    public void found(FoundPost post) {
        batch.add(post);
        batchSize += post.fields()
                .document(PostFields.CONTENT)
                .flatMap(each -> each.text("source"))
                .map(String::length)
                .orElse(0);
        storeInTheMiddle();
    }

    @Override
    public void rejected(Unreadable part) {
        tally.rejected(path, part);
        storeInTheMiddle();
    }

    @Override
    public void belongsTo(SourcePath other) {
        tally.companion(path, other);
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
        } catch (RuntimeException | StackOverflowError | AssertionError defect) {
            if (isStoring) {
                throw defect;
            }
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

    /** Of a large file. What goes wrong then is no fault of the file. */
    private void storeInTheMiddle() {
        isStoring = true;
        if (batch.size() > BATCH || batchSize >= BATCH_SIZE || tally.waiting() >= ImportEntries.MAX_ENTRIES) {
            storeBatch();
            course.storedInPart();
        }
        if (batch.isEmpty() && !goesOn()) {
            throw new Halted();
        }
        isStoring = false;
    }

    private void storeIfFull() {
        boolean isAllStored = batch.isEmpty() && tally.waiting() == 0;
        if (isAllStored
                || batch.size() >= BATCH
                || batchSize >= BATCH_SIZE
                || tally.waiting() >= ImportEntries.MAX_ENTRIES) {
            flush();
        }
    }

    /** Between two items. */
    private void flush() {
        storeBatch();
        course.stored(done);
    }

    /** A batch is given away once, however its storing ends: some of its posts may be in. */
    private void storeBatch() {
        List<FoundPost> full = List.copyOf(batch);
        batch.clear();
        batchSize = 0;
        if (!full.isEmpty()) {
            store.accept(full);
        }
    }

    /** Somebody wants the import to leave off, in the middle of a large file. */
    private static final class Halted extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        Halted() {
            super("halted", null, false, false);
        }
    }
}
