package org.lectern.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.storing.Outcomes;
import org.lectern.post.Post;

/** Counts what becomes of a source, in bounded memory: of each sort of entry so many are kept, and then only how many more there are. */
final class Tally implements Outcomes {
    private static final int MOST = 1_000;
    private static final int MOST_UNKNOWN = 500;

    private final String source;
    private final Entries<Rejected> rejected = new Entries<>(MOST);
    private final Entries<Rejected> unknown = new Entries<>(MOST_UNKNOWN);
    private final Entries<String> warnings = new Entries<>(MOST);
    private final Entries<String> junk = new Entries<>(3);
    private long created;
    private long updated;
    private long unchanged;
    private long companions;

    /** @param source the name of what was given */
    Tally(String source) {
        this.source = source;
    }

    @Override
    public void created(FoundPost found, Post post) {
        created();
    }

    @Override
    public void updated(FoundPost found, Post post) {
        updated();
    }

    @Override
    public void unchanged(FoundPost found, Post post) {
        unchanged();
    }

    void created() {
        created++;
    }

    void updated() {
        updated++;
    }

    void unchanged() {
        unchanged++;
    }

    @Override
    public void joined(FoundPost found, Post post, boolean isRicher) {
        if (isRicher) {
            updated++;
        } else {
            unchanged++;
        }
        warning(found, "is the same post as '" + post.label() + "', which remembers both sources");
    }

    @Override
    public void proposed(FoundPost found, Post post, List<String> fields) {
        updated++;
        warning(
                found,
                "the file has changed, and so has its post '" + post.label() + "' here in the same fields ("
                        + String.join(", ", fields) + "); what is here stays, and what the file says is proposed");
    }

    @Override
    public void rejected(FoundPost found, String reason) {
        rejected(found.path(), new Unreadable(reason));
    }

    @Override
    public void warning(FoundPost found, String sentence) {
        warning(found.path() + ": " + sentence);
    }

    void rejected(String path, Unreadable reason) {
        rejected.add(entry(path, reason.line(), reason.getMessage()));
    }

    /** Files of formats that nobody reads yet have a room of their own: a thousand photos leave room for the one broken post. */
    void unknownFormat(String path, String reason) {
        unknown.add(entry(path, Optional.empty(), reason));
    }

    void warning(String sentence) {
        warnings.add(ReportText.of(sentence));
    }

    /** A file that is read with another one. */
    void companion() {
        companions++;
    }

    void junk(String path) {
        junk.add(ReportText.of(path));
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
        if (companions > 0) {
            allWarnings.add(
                    companions + " files have no post of their own: they were read with the files that they belong to");
        }
        if (junk.count > 0) {
            allWarnings.add(
                    junk.count + " files that an operating system or a version control left there were passed over: "
                            + String.join(", ", junk.kept) + (junk.more().isPresent() ? " ..." : ""));
        }
        return new Report(created, updated, unchanged, allRejected, allWarnings);
    }

    /** The source as a whole was not taken. */
    Report reportFailing(Optional<Integer> line, String reason) {
        return report().rejecting(entry(source, line, reason));
    }

    private Rejected summary(String reason) {
        return entry(source, Optional.empty(), reason);
    }

    private static Rejected entry(String path, Optional<Integer> line, String reason) {
        return new Rejected(ReportText.of(path), line, ReportText.of(reason));
    }

    private static final class Entries<T> {
        private final int most;
        private final List<T> kept = new ArrayList<>();
        private long count;

        Entries(int most) {
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
