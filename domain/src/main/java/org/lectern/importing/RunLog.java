package org.lectern.importing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun.Progress;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.ImportRun.State;
import org.lectern.post.StoreUnavailable;

/** Writes down how far an import is, a few times a second at most, and what became of what it was given. For one thread. */
final class RunLog implements Course {
    private static final Logger LOG = System.getLogger(RunLog.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final ImportRuns runs;
    private final ImportEntries entries;
    private final Tally tally;
    private final Clock clock;
    private final Stopping stopping;
    private final Rate rate = new Rate();
    private ImportRun run;
    private Instant saved = Instant.MIN;
    private Progress progress = Progress.NONE;
    /** What is as soon as a first stretch is in: whoever is killed again and again gets further all the same. */
    private boolean isFurther;

    private boolean isRefused;

    private long from;
    private long items;
    private long number;

    /**
     * When to leave off.
     *
     * @param epoch greater than that of everybody who was at it before
     * @param isMine whether this node still is the one to do it
     * @param isEnding whether the server goes down
     */
    record Stopping(long epoch, BooleanSupplier isMine, BooleanSupplier isEnding) {}

    RunLog(ImportRun run, ImportRuns runs, ImportEntries entries, Tally tally, Stopping stopping, Clock clock) {
        this.run = run;
        this.runs = runs;
        this.entries = entries;
        this.tally = tally;
        this.stopping = stopping;
        this.clock = clock;
    }

    /**
     * Takes the import up. What the report says of stretches that are not whole is to be told anew.
     *
     * @param known gets what stands in the report already
     * @throws TakenOver if somebody has changed the run meanwhile
     */
    void begin(Consumer<ImportEntry> known) {
        run = runs.replace(run.takenUp(stopping.epoch())).orElseThrow(TakenOver::new);
        from = goesOnInTheMiddle() ? run.position() : 0;
        items = from;
        progress = run.progress();
        entries.deleteFrom(run.id(), from);
        List<EntryBatch> page = entries.page(run.id(), 0, 1);
        while (!page.isEmpty()) {
            number = page.get(0).number();
            page.get(0).entries().forEach(entry -> {
                tally.count(entry);
                known.accept(entry);
            });
            page = entries.page(run.id(), number, 1);
        }
    }

    /** A dry run has stored nothing that it could go on from, and a folder is not what it was. */
    private boolean goesOnInTheMiddle() {
        return !run.dryRun() && run.folder().isEmpty();
    }

    @Override
    public long from() {
        return from;
    }

    @Override
    public boolean goesOn(long done, long total) {
        requireMine();
        Instant now = clock.instant();
        if (saved.plus(PAUSE).isBefore(now)) {
            progress = new Progress(done, total, rate.at(now, done));
            saved = now;
            save(this::written);
        }
        progress = new Progress(done, total, progress.rate());
        return run.state() == State.RUNNING && !stopping.isEnding().getAsBoolean();
    }

    @Override
    public void storedInPart() {
        requireMine();
        List<ImportEntry> fresh = tally.take();
        for (int at = 0; at < fresh.size(); at += ImportEntries.MAX_ENTRIES) {
            List<ImportEntry> some = fresh.subList(at, Math.min(fresh.size(), at + ImportEntries.MAX_ENTRIES));
            number++;
            entries.save(new EntryBatch(run.id(), number, items, clock.instant(), some));
        }
    }

    @Override
    public void stored(long through) {
        storedInPart();
        items = through;
        boolean isFirstStep = !isFurther && items > run.position();
        if (isFirstStep) {
            isFurther = true;
            save(this::written);
        }
    }

    /** @param samples of a dry run */
    void done(List<Document> samples) {
        end(State.DONE, samples);
    }

    /** Somebody has paused or cancelled it, or the server goes down: it stands where it stands. @return as it is stored */
    ImportRun left() {
        stored(items);
        save(current -> written(current).rested());
        LOG.log(
                Level.INFO,
                "import.left id={0} state={1} done={2}",
                run.id(),
                run.state().text(),
                progress.done());
        return run;
    }

    /** @param reason why the import as a whole did not succeed */
    void failed(Optional<Integer> line, String reason) {
        tally.failing(line, reason);
        end(State.FAILED, List.of());
    }

    ImportRun run() {
        return run;
    }

    private void end(State ending, List<Document> samples) {
        stored(items);
        save(current -> ended(written(current).sampled(samples), ending));
        LOG.log(Level.INFO, "import.ended id={0} state={1} counts={2}", run.id(), run.state(), counts());
    }

    /** Unless somebody has cancelled it in the last moment. */
    private ImportRun ended(ImportRun current, State ending) {
        return current.state().isFinal() ? current : current.ended(ending, clock.instant());
    }

    private ImportRun written(ImportRun current) {
        Report report = isRefused ? withoutDetails(tally.report()) : tally.report();
        return current.at(items).shown(progress, report);
    }

    private Map<ImportOutcome, Long> counts() {
        return tally.report().counts();
    }

    private Report withoutDetails(Report report) {
        Rejected line = new Rejected(
                run.source(), Optional.empty(), "the import's report could not be stored; the server's log says why");
        return new Report(report.counts(), List.of(line), List.of());
    }

    private void requireMine() {
        if (!stopping.isMine().getAsBoolean()) {
            throw new TakenOver();
        }
    }

    /** Without the details, if the store does not take them: it goes on all the same. */
    private void save(UnaryOperator<ImportRun> next) {
        try {
            write(next);
        } catch (StoreUnavailable | TakenOver noMatterOfContent) {
            throw noMatterOfContent;
        } catch (RuntimeException refusal) {
            if (isRefused) {
                throw refusal;
            }
            LOG.log(Level.ERROR, "import.report.unsaved id=" + run.id(), refusal);
            isRefused = true;
            write(next);
        }
    }

    /** Over whatever people have made of its state meanwhile. */
    private void write(UnaryOperator<ImportRun> next) {
        Optional<ImportRun> stored = runs.replace(next.apply(run));
        while (stored.isEmpty()) {
            run = runs.find(run.id()).orElseThrow(TakenOver::new);
            if (run.epoch() != stopping.epoch()) {
                throw new TakenOver();
            }
            run = run.state() == State.QUEUED ? run.in(State.RUNNING) : run;
            stored = runs.replace(next.apply(run));
        }
        run = stored.get();
    }
}
