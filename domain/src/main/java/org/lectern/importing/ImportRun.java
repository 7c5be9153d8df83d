package org.lectern.importing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * One import and how far it is: a typed view of its document.
 *
 * @param id later ones are greater
 * @param version grows by one with every write
 */
public record ImportRun(String id, long version, Document document) {
    private static final String STATE = "state";
    private static final String REPORT = "report";
    private static final String FINISHED = "finished";

    public ImportRun {
        Objects.requireNonNull(id);
        Objects.requireNonNull(document);
    }

    /** Where it stands. */
    public enum State {
        QUEUED,
        RUNNING,
        PAUSED,
        DONE,
        FAILED,
        CANCELLED;

        /** As documents and the API spell it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nothing more will happen. */
        public boolean isFinal() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /**
     * What somebody wants to be imported.
     *
     * @param source the name of the file or folder
     * @param node the one whose disk it lies on
     * @param upload the name under which the file lies there
     * @param folder one of those that the node's configuration names; empty where a file was given
     */
    public record Wanted(
            String source, boolean dryRun, String by, String node, String upload, Optional<String> folder) {
        Wanted forReal(String by) {
            return new Wanted(source, false, by, node, upload, folder);
        }
    }

    /** In items, which are files; the total is 0 until it is known. */
    public record Progress(long done, long total, Optional<Double> rate) {
        static final Progress NONE = new Progress(0, 0, Optional.empty());

        /** At the present rate. */
        public Optional<Long> secondsLeft() {
            return rate.filter(each -> each > 0).map(each -> (long) Math.ceil((total - done) / each));
        }
    }

    /** What became of the source. The counts are of posts, or of files that became none; of long lists the rest is in the whole report. */
    public record Report(Map<ImportOutcome, Long> counts, List<Rejected> rejected, List<String> warnings) {
        public static final Report EMPTY = new Report(Map.of(), List.of(), List.of());

        public Report {
            counts = Map.copyOf(counts);
            rejected = List.copyOf(rejected);
            warnings = List.copyOf(warnings);
        }

        public long count(ImportOutcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }

        public long created() {
            return count(ImportOutcome.CREATED);
        }

        /** Those that say more now, or that something is proposed to, among them. */
        public long updated() {
            return count(ImportOutcome.UPDATED) + count(ImportOutcome.PROPOSED) + count(ImportOutcome.ENRICHED);
        }

        /** Copies of what there is among them. */
        public long unchanged() {
            return count(ImportOutcome.UNCHANGED) + count(ImportOutcome.MERGED);
        }
    }

    /**
     * What could not be read, or was not taken.
     *
     * @param source the file's path in what was given
     * @param line where in the file, from 1; empty where no line is to blame
     */
    public record Rejected(String source, Optional<Integer> line, String reason) {}

    static ImportRun queued(String id, Wanted wanted, Instant now) {
        return new ImportRun(
                id,
                1,
                Document.of(STATE, State.QUEUED.text())
                        .with("source", wanted.source())
                        .with("dryRun", wanted.dryRun())
                        .with("by", wanted.by())
                        .with("node", wanted.node())
                        .with("upload", wanted.upload())
                        .withOptional("folder", wanted.folder())
                        .with("started", now)
                        .with(REPORT, ReportDocument.of(Report.EMPTY)));
    }

    public Wanted wanted() {
        return new Wanted(
                source(),
                dryRun(),
                document.text("by").orElse(""),
                document.text("node").orElse(""),
                document.text("upload").orElse(id),
                folder());
    }

    /** The name of the file or folder that was given. */
    public String source() {
        return document.text("source").orElse("");
    }

    public Optional<String> folder() {
        return document.text("folder");
    }

    public boolean dryRun() {
        return document.flag("dryRun").orElse(false);
    }

    /** The node whose disk the file lies on; empty for imports of a time when nobody noted it down. */
    public String node() {
        return document.text("node").orElse("");
    }

    public State state() {
        String text = document.text(STATE).orElse("");
        return Arrays.stream(State.values())
                .filter(state -> state.text().equals(text))
                .findFirst()
                .orElse(State.FAILED);
    }

    public Progress progress() {
        return new Progress(
                number("done"), number("total"), document.value("rate").map(rate -> ((Number) rate).doubleValue()));
    }

    public Report report() {
        return document.document(REPORT).map(ReportDocument::report).orElse(Report.EMPTY);
    }

    public Instant started() {
        return document.instant("started").orElse(Instant.EPOCH);
    }

    /** Empty while it waits or runs. */
    public Optional<Instant> finished() {
        return document.instant(FINISHED);
    }

    /** Of a dry run: some posts as they would be. */
    public List<Document> samples() {
        return document.documents("samples");
    }

    /** How many items are in, with all that came of them. */
    long position() {
        return number("position");
    }

    /** Which of those that worked on it, one after the other, does. */
    long epoch() {
        return number("epoch");
    }

    /** How often it was begun or gone on with since it last got further. */
    long attempts() {
        return number("attempts");
    }

    ImportRun in(State state) {
        return with(document.with(STATE, state.text()));
    }

    ImportRun takenUp(long epoch) {
        return with(
                document.with("epoch", epoch).with("attempts", attempts() + 1).with(STATE, State.RUNNING.text()));
    }

    /** As if it had not been gone on with the last time. */
    ImportRun unattempted() {
        return with(document.with("attempts", Math.max(0, attempts() - 1)));
    }

    /** It was left in good order. */
    ImportRun rested() {
        return with(document.without("rate").with("attempts", 0L));
    }

    ImportRun at(long position) {
        Document there = position > position() ? document.with("attempts", 0L) : document;
        return with(there.with("position", position));
    }

    ImportRun shown(Progress progress, Report report) {
        return with(document.with("done", progress.done())
                .with("total", progress.total())
                .withOptional("rate", progress.rate())
                .with(REPORT, ReportDocument.of(report)));
    }

    ImportRun sampled(List<Document> samples) {
        return samples.isEmpty() ? this : with(document.with("samples", samples));
    }

    ImportRun ended(State ending, Instant now) {
        return with(document.without("rate").with(STATE, ending.text()).with(FINISHED, now));
    }

    private ImportRun with(Document other) {
        return new ImportRun(id, version, other);
    }

    private long number(String name) {
        return document.number(name).orElse(0L);
    }
}
