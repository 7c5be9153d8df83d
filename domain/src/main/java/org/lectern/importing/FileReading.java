package org.lectern.importing;

import java.io.Serial;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.importing.archive.Archive;
import org.lectern.importing.archive.Archive.Item;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.Findings;
import org.lectern.importing.source.Recognition;
import org.lectern.importing.source.SourceFormat;

/** Reads the files of an archive one after the other, each by its format, and tells step by step what it comes to. For one thread. */
final class FileReading implements Findings {
    private static final Logger LOG = System.getLogger(FileReading.class.getName());

    private final List<SourceFormat> formats;
    private final Predicate<Step> listener;
    private String path = "";

    /** @param listener says whether it wants to hear more */
    FileReading(List<SourceFormat> formats, Predicate<Step> listener) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(SourceFormat::label))
                .toList();
        this.listener = listener;
    }

    /** @param from how many items to pass over */
    void read(Archive archive, long from) {
        Iterator<Item> items = archive.items().iterator();
        try {
            for (long passed = 0; passed < from && items.hasNext(); passed++) {
                items.next();
                tell(new Step(ImportExecution::passedOver));
            }
            tell(new Step(ImportExecution::begun));
            while (items.hasNext()) {
                take(items.next());
                tell(new Step(ImportExecution::itemEnded));
            }
            tell(new Step(ImportExecution::archiveEnded));
        } catch (Unwanted more) {
            LOG.log(Level.DEBUG, "import.reading.left path={0}", path);
        }
    }

    @Override
    public void found(FoundPost post) {
        tell(new Step(ImportExecution.size(post), execution -> execution.found(post)));
    }

    @Override
    public void rejected(Unreadable part) {
        rejected(path, part);
    }

    @Override
    public void belongsTo(SourcePath other) {
        String companion = path;
        tell(new Step(execution -> execution.told(tally -> tally.companion(companion, other))));
    }

    private void rejected(String source, Unreadable reason) {
        tell(new Step(execution -> execution.told(tally -> tally.rejected(source, reason))));
    }

    private void tell(Step step) {
        if (!listener.test(step)) {
            throw new Unwanted();
        }
    }

    private void take(Item item) {
        if (item instanceof Item.Junk junk) {
            tell(new Step(execution -> execution.told(tally -> tally.junk(junk.path()))));
        } else if (item instanceof Item.Refused refused) {
            rejected(refused.path(), new Unreadable(refused.reason()));
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
            } else {
                unknown(file.path());
            }
        } catch (Unreadable reason) {
            rejected(path, reason);
        } catch (Unwanted more) {
            throw more;
        } catch (RuntimeException | StackOverflowError | AssertionError defect) {
            LOG.log(Level.ERROR, "import.defect path=" + path, defect);
            rejected(
                    path,
                    new Unreadable("could not be read because of an error in Lectern, which is in the server's log"));
        }
    }

    private void unknown(SourcePath file) {
        String extension = file.extension();
        String files = extension.isEmpty() ? "files without an extension" : "." + extension + " files";
        tell(new Step(execution ->
                execution.told(tally -> tally.unknownFormat(file.text(), "Lectern reads no " + files + " yet"))));
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

    /** Somebody wants the import to leave off, perhaps in the middle of a large file. */
    private static final class Unwanted extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        Unwanted() {
            super("nobody wants more", null, false, false);
        }
    }
}
