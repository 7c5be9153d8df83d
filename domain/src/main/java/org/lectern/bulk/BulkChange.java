package org.lectern.bulk;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.document.Document;
import org.lectern.post.PostQuery;

/**
 * A change over a selection of posts: a typed view of its document.
 *
 * @param id later ones are greater
 * @param version grows by one with every write
 */
public record BulkChange(String id, long version, Document document) {
    private static final String STATE = "state";
    private static final String PROGRESS = "progress";
    private static final String COUNTS = "counts";
    private static final String PROBLEM = "problem";
    private static final String REMEMBERED = "remembered";
    private static final String EPOCH = "epoch";

    public BulkChange {
        Objects.requireNonNull(id);
        Objects.requireNonNull(document);
    }

    /** Where it stands. */
    public enum State {
        PLANNED,
        SELECTING,
        RUNNING,
        DONE,
        CANCELLED,
        /** It could not begin, or not be undone, and says why; what was done by then stays, and can be undone. */
        FAILED,
        UNDOING,
        UNDONE;

        /** As documents and the API spell it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isAtWork() {
            return this == SELECTING || this == RUNNING || this == UNDOING;
        }
    }

    static BulkChange planned(String id, Plan plan, Preview preview, Instant now) {
        return new BulkChange(
                id,
                1,
                Document.of(STATE, State.PLANNED.text())
                        .with("by", plan.by())
                        .with("created", now)
                        .with("selection", plan.asked())
                        .with("query", Selection.document(plan.query()))
                        .with("operation", plan.operation())
                        .with("parameters", plan.parameters())
                        .with("preview", preview.document())
                        .with(PROGRESS, progress(0, 0))
                        .with(COUNTS, Document.empty()));
    }

    /**
     * What somebody wants.
     *
     * @param asked the selection in the words of who asked
     */
    public record Plan(String by, Document asked, PostQuery query, String operation, Document parameters) {
        Plan over(PostQuery other) {
            return new Plan(by, asked, other, operation, parameters);
        }
    }

    public State state() {
        String text = document.text(STATE).orElse("");
        return Arrays.stream(State.values())
                .filter(state -> state.text().equals(text))
                .findFirst()
                .orElse(State.CANCELLED);
    }

    public String by() {
        return document.text("by").orElse("");
    }

    public Instant created() {
        return document.instant("created").orElse(Instant.EPOCH);
    }

    public PostQuery query() {
        return Selection.query(document.document("query").orElse(Document.empty()));
    }

    public String operation() {
        return document.text("operation").orElse("");
    }

    public Document parameters() {
        return document.document("parameters").orElse(Document.empty());
    }

    /** The number of the last step that is done. */
    public long done() {
        return document.document(PROGRESS).flatMap(each -> each.number("done")).orElse(0L);
    }

    public long total() {
        return document.document(PROGRESS).flatMap(each -> each.number("total")).orElse(0L);
    }

    /** How things besides the posts were before; empty: it was not written down yet. */
    Optional<Document> remembered() {
        return document.document(REMEMBERED);
    }

    BulkChange remembering(Document before) {
        return with(REMEMBERED, before);
    }

    /** Which of the nodes that took the change up, one after the other, is at it. */
    long epoch() {
        return document.number(EPOCH).orElse(0L);
    }

    BulkChange takenUp(long epoch) {
        return with(EPOCH, epoch);
    }

    private BulkChange with(String name, Object value) {
        return new BulkChange(id, version, document.with(name, value));
    }

    BulkChange in(State state) {
        return new BulkChange(id, version, document.without(PROBLEM).with(STATE, state.text()));
    }

    /** @param why a sentence for people */
    BulkChange failed(String why, Instant now) {
        return new BulkChange(
                id,
                version,
                document.with(STATE, State.FAILED.text()).with(PROBLEM, why).with("finished", now));
    }

    BulkChange at(long done, long total) {
        return with(PROGRESS, progress(done, total));
    }

    BulkChange counted(Map<Outcome, Long> counts, Optional<Instant> finished) {
        Document counted = Document.empty();
        for (var each : new EnumMap<>(counts).entrySet()) {
            counted = counted.with(each.getKey().text(), each.getValue());
        }
        return new BulkChange(id, version, document.with(COUNTS, counted).withOptional("finished", finished));
    }

    private static Document progress(long done, long total) {
        return Document.of("done", done).with("total", total);
    }
}
