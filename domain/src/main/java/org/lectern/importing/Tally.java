package org.lectern.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.storing.Outcomes;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/**
 * Counts what becomes of a source, in bounded memory: of each sort of entry so many are kept, and then only how many more there are. The
 * entries themselves wait here until somebody takes them to the report.
 */
final class Tally implements Outcomes {
    private static final int MOST = 1_000;
    private static final int MOST_UNKNOWN = 500;

    private final String source;
    private final Map<ImportOutcome, Long> counts = new EnumMap<>(ImportOutcome.class);
    private final Kept<Rejected> rejected = new Kept<>(MOST);
    private final Kept<Rejected> unknown = new Kept<>(MOST_UNKNOWN);
    private final Kept<String> warnings = new Kept<>(MOST);
    private final Kept<String> passedOver = new Kept<>(3);
    private final Map<FoundPost, List<String>> said = new IdentityHashMap<>();
    private List<ImportEntry> fresh = new ArrayList<>();

    /** @param source the name of what was given */
    Tally(String source) {
        this.source = source;
    }

    @Override
    public void created(FoundPost found, Post post) {
        post(ImportOutcome.CREATED, found, post);
    }

    @Override
    public void updated(FoundPost found, Post post) {
        post(ImportOutcome.UPDATED, found, post);
    }

    @Override
    public void unchanged(FoundPost found, Post post) {
        boolean isOfThatSource = post.document()
                .document(PostFields.SOURCE)
                .flatMap(source -> source.text("hash"))
                .filter(found.hash()::equals)
                .isPresent();
        ImportEntry entry = ImportEntry.of(ImportOutcome.UNCHANGED, found, post, said(found));
        add(isOfThatSource ? entry : entry.ofACopy());
    }

    @Override
    public void joined(FoundPost found, Post post, boolean isRicher) {
        warning(found, "is the same post as '" + post.label() + "', which remembers both sources");
        post(isRicher ? ImportOutcome.ENRICHED : ImportOutcome.MERGED, found, post);
    }

    @Override
    public void proposed(FoundPost found, Post post, List<String> fields) {
        warning(
                found,
                "the file has changed, and so has its post '" + post.label() + "' here in the same fields ("
                        + String.join(", ", fields) + "); what is here stays, and what the file says is proposed");
        post(ImportOutcome.PROPOSED, found, post);
    }

    @Override
    public void rejected(FoundPost found, String reason) {
        add(ImportEntry.rejected(found, reason, said(found)));
    }

    /** Goes with the entry that says what became of the post. */
    @Override
    public void warning(FoundPost found, String sentence) {
        said.computeIfAbsent(found, post -> new ArrayList<>()).add(sentence);
    }

    private void post(ImportOutcome outcome, FoundPost found, Post post) {
        add(ImportEntry.of(outcome, found, post, said(found)));
    }

    /** A post that an archive of Lectern's own brought. */
    void restored(ImportOutcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
    }

    void rejected(String path, Unreadable reason) {
        add(ImportEntry.rejected(path, reason));
    }

    /** Files of formats that nobody reads yet have a room of their own: a thousand photos leave room for the one broken post. */
    void unknownFormat(String path, String reason) {
        add(ImportEntry.of(ImportOutcome.UNKNOWN, path, reason));
    }

    void note(String path, String sentence) {
        add(ImportEntry.of(ImportOutcome.NOTE, path, sentence));
    }

    /** A file that is read with another one. */
    void companion(String path, SourcePath other) {
        add(ImportEntry.of(ImportOutcome.BELONGS_TO, path, other.text()));
    }

    void junk(String path) {
        add(ImportEntry.of(ImportOutcome.PASSED_OVER, path, ""));
    }

    /** Counts an entry that stands in the report already. */
    void count(ImportEntry entry) {
        counts.merge(entry.outcome(), 1L, Long::sum);
        switch (entry.outcome()) {
            case REJECTED -> rejected.add(line(entry));
            case UNKNOWN -> unknown.add(line(entry));
            case PASSED_OVER -> passedOver.add(entry.source());
            case NOTE -> warnings.add(told(entry, entry.reason().orElse("")));
            default -> {}
        }
        entry.warnings().forEach(sentence -> warnings.add(told(entry, sentence)));
    }

    /** How many entries wait for the report. */
    int waiting() {
        return fresh.size();
    }

    /** The entries since the last time. */
    List<ImportEntry> take() {
        Map<FoundPost, List<String>> late = new IdentityHashMap<>(said);
        said.clear();
        late.forEach((found, sentences) -> sentences.forEach(sentence -> note(found.path(), sentence)));
        List<ImportEntry> taken = fresh;
        fresh = new ArrayList<>();
        return taken;
    }

    Report report() {
        List<Rejected> allRejected = new ArrayList<>(rejected.kept);
        rejected.more().ifPresent(more -> allRejected.add(summary(more + " more were rejected")));
        allRejected.addAll(unknown.kept);
        unknown.more()
                .ifPresent(more ->
                        allRejected.add(summary(more + " more files are of formats that Lectern does not read yet")));
        List<String> allWarnings = new ArrayList<>(warnings.kept);
        warnings.more().ifPresent(more -> allWarnings.add("There are " + more + " more warnings."));
        long companions = counts.getOrDefault(ImportOutcome.BELONGS_TO, 0L);
        if (companions > 0) {
            allWarnings.add(
                    companions + " files have no post of their own: they were read with the files that they belong to");
        }
        if (passedOver.count > 0) {
            allWarnings.add(passedOver.count
                    + " files that an operating system or a version control left there were passed over: "
                    + String.join(", ", passedOver.kept) + (passedOver.more().isPresent() ? " ..." : ""));
        }
        return new Report(counts, allRejected, allWarnings);
    }

    /** The source as a whole was not taken. */
    void failing(Optional<Integer> line, String reason) {
        rejected(source, new Unreadable(line.orElse(0), reason));
    }

    private void add(ImportEntry entry) {
        count(entry);
        fresh.add(entry);
    }

    private static String told(ImportEntry entry, String sentence) {
        return ReportText.of(entry.source() + ": " + sentence);
    }

    private List<String> said(FoundPost found) {
        return Optional.ofNullable(said.remove(found)).orElse(List.of());
    }

    private Rejected summary(String reason) {
        return new Rejected(ReportText.of(source), Optional.empty(), reason);
    }

    private static Rejected line(ImportEntry entry) {
        return new Rejected(entry.source(), entry.firstLine(), entry.reason().orElse(""));
    }

    private static final class Kept<T> {
        private final int most;
        private final List<T> kept = new ArrayList<>();
        private long count;

        Kept(int most) {
            this.most = most;
        }

        void add(T entry) {
            count++;
            if (kept.size() < most) {
                kept.add(entry);
            }
        }

        Optional<Long> more() {
            return Optional.of(count - kept.size()).filter(more -> more > 0);
        }
    }
}
