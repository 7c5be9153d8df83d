package org.lectern.importing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.lectern.importing.archive.Archive;
import org.lectern.importing.source.SourceFormat;
import org.lectern.time.Background;

/** Reads in a second thread while what was read is stored in the caller's; all in the caller's, where the server has no other one to give. */
final class ReadAhead {
    private static final Logger LOG = System.getLogger(ReadAhead.class.getName());
    private static final long PATIENCE_SECONDS = 2;

    private final List<SourceFormat> formats;
    private final Archive archive;
    private final long from;
    private final Handover handover = new Handover();
    private final AtomicBoolean isTaken = new AtomicBoolean();
    private final CountDownLatch begun = new CountDownLatch(1);
    private Optional<Throwable> failure = Optional.empty();

    /** @param from how many items of the archive are passed over */
    ReadAhead(List<SourceFormat> formats, Archive archive, long from) {
        this.formats = formats;
        this.archive = archive;
        this.from = from;
    }

    /** @param storing gets every step, in the caller's thread, until it says that it wants no more */
    void run(Background background, Predicate<Step> storing) {
        if (hasSecondThread(background)) {
            store(storing);
        } else {
            new FileReading(formats, step -> stored(step, storing)).read(archive, from);
        }
        failure.ifPresent(ReadAhead::rethrow);
    }

    /** What goes wrong then is no fault of the file. */
    private boolean stored(Step step, Predicate<Step> storing) {
        try {
            return storing.test(step);
        } catch (RuntimeException | Error broken) {
            failure = Optional.of(broken);
            return false;
        }
    }

    private void store(Predicate<Step> storing) {
        try {
            List<Step> steps = handover.take();
            while (!steps.isEmpty() && steps.stream().allMatch(storing)) {
                steps = handover.take();
            }
        } finally {
            handover.close();
        }
    }

    private boolean hasSecondThread(Background background) {
        try {
            background.run(this::read);
            if (begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException refused) {
            LOG.log(Level.DEBUG, "import.second-thread.refused", refused);
        }
        return !isTaken.compareAndSet(false, true);
    }

    private void read() {
        if (!isTaken.compareAndSet(false, true)) {
            return;
        }
        begun.countDown();
        try {
            new FileReading(formats, handover::give).read(archive, from);
        } catch (RuntimeException | Error broken) {
            failure = Optional.of(broken);
        } finally {
            handover.end();
        }
    }

    private static void rethrow(Throwable broken) {
        if (broken instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) broken;
    }
}
