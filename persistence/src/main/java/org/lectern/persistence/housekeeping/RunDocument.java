package org.lectern.persistence.housekeeping;

import java.util.Arrays;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.housekeeping.HousekeepingRun;
import org.lectern.housekeeping.HousekeepingRun.Outcome;
import org.lectern.housekeeping.HousekeepingRun.Progress;
import org.lectern.housekeeping.HousekeepingRun.State;
import org.lectern.persistence.mongo.Records;

/** Runs as documents. */
final class RunDocument {
    static final String STARTED = "started";
    static final String STATE = "state";

    private RunDocument() {}

    /** Without its id; what is not known is a null, so that setting the fields takes away what was there. */
    static Document of(HousekeepingRun run) {
        return Document.of("by", run.by())
                .with("checks", run.checks())
                .with(STATE, run.state().text())
                .with(STARTED, run.started())
                .with("finished", run.finished().orElse(null))
                .with("done", run.progress().done())
                .with("total", run.progress().total())
                .with("outcomes", run.outcomes().stream().map(RunDocument::of).toList())
                .with("problem", run.problem().orElse(null));
    }

    static HousekeepingRun run(Document document) {
        return new HousekeepingRun(
                document.text(Records.ID).orElseThrow(),
                document.text("by").orElse(""),
                document.texts("checks"),
                state(document),
                document.instant(STARTED).orElseThrow(),
                document.instant("finished"),
                new Progress(number(document, "done"), number(document, "total")),
                document.documents("outcomes").stream()
                        .map(RunDocument::outcome)
                        .toList(),
                document.text("problem"));
    }

    private static Document of(Outcome outcome) {
        return Document.of("check", outcome.check())
                .with("seen", outcome.seen())
                .with("found", outcome.found())
                .with("returned", outcome.returned())
                .with("fixed", outcome.fixed())
                .withOptional("cut", outcome.cut())
                .withOptional("failure", outcome.failure());
    }

    private static Outcome outcome(Document document) {
        return new Outcome(
                document.text("check").orElse(""),
                number(document, "seen"),
                number(document, "found"),
                number(document, "returned"),
                number(document, "fixed"),
                document.text("cut"),
                document.text("failure"));
    }

    private static State state(Document document) {
        Stream<State> states = Arrays.stream(State.values());
        return states.filter(state ->
                        document.text(STATE).filter(state.text()::equals).isPresent())
                .findFirst()
                .orElse(State.FAILED);
    }

    private static long number(Document document, String name) {
        return document.number(name).orElse(0L);
    }
}
