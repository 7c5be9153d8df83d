package org.lectern.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lectern.importing.archive.Archive;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.source.SourceFormat;
import org.lectern.post.PostFields;
import org.lectern.time.Background;

/** One import on its way through the files of an archive. What is read is stored in batches. */
final class ImportExecution {
    private static final int BATCH = 200;

    /** In characters of text: what a batch may hold in memory. */
    private static final long BATCH_SIZE = 8L * 1024 * 1024;

    private final List<SourceFormat> formats;
    private final Tally tally;
    private final Consumer<List<FoundPost>> store;
    private final List<FoundPost> batch = new ArrayList<>();
    private long batchSize;
    private Course course;
    private long done;
    private long total;
    private boolean isComplete;
    private boolean isLeft;
    private boolean isInTheMiddle;

    /** @param store what to do with a batch of posts */
    ImportExecution(List<SourceFormat> formats, Tally tally, Consumer<List<FoundPost>> store) {
        this.formats = formats;
        this.tally = tally;
        this.store = store;
    }

    /**
     * @param background where files are read while others are stored
     * @return whether it came to the end
     */
    boolean run(Archive archive, Course course, Background background) {
        this.course = course;
        done = 0;
        total = archive.size();
        isComplete = false;
        isLeft = false;
        isInTheMiddle = false;
        new ReadAhead(formats, archive, course.from()).run(background, this::take);
        if (isInTheMiddle) {
            return false;
        }
        flush();
        total = isComplete ? done : total;
        return goesOn() && isComplete;
    }

    /** @return whether to go on */
    private boolean take(Step step) {
        step.effect().accept(this);
        return !isLeft;
    }

    /** An earlier attempt has brought the item in. */
    void passedOver() {
        done++;
    }

    void begun() {
        isLeft = !goesOn();
    }

    void found(FoundPost post) {
        batch.add(post);
        batchSize += size(post);
        storeInTheMiddle();
    }

    void told(Consumer<Tally> entry) {
        entry.accept(tally);
        storeInTheMiddle();
    }

    void itemEnded() {
        done++;
        storeIfFull();
        isLeft = !goesOn();
    }

    void archiveEnded() {
        isComplete = true;
    }

    private boolean goesOn() {
        return course.goesOn(done, Math.max(done, total));
    }

    /** Of a large file. */
    private void storeInTheMiddle() {
        if (batch.size() > BATCH || batchSize >= BATCH_SIZE || tally.waiting() >= ImportEntries.MAX_ENTRIES) {
            storeBatch();
            course.storedInPart();
        }
        isInTheMiddle = batch.isEmpty() && !goesOn();
        isLeft = isInTheMiddle;
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

    /** In characters of text. */
    static long size(FoundPost post) {
        long own = post.fields()
                .document(PostFields.CONTENT)
                .flatMap(each -> each.text("source"))
                .map(String::length)
                .orElse(0);
        return own + post.parts().stream().mapToLong(ImportExecution::size).sum();
    }
}
