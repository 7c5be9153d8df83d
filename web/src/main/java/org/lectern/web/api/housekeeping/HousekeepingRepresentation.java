package org.lectern.web.api.housekeeping;

import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.HousekeepingRun;
import org.lectern.housekeeping.Sighting;

/** Checks, findings and runs as the API shows them. */
final class HousekeepingRepresentation {
    private HousekeepingRepresentation() {}

    static Document of(Check check, Map<State, Long> counts) {
        Document lengths = Document.empty();
        for (State state : State.values()) {
            lengths = lengths.with(state.text(), counts.getOrDefault(state, 0L));
        }
        return Document.of("name", check.name())
                .with("label", check.label())
                .with("meaning", check.meaning())
                .with("counts", lengths)
                .with(
                        "fixes",
                        check.fixes().stream()
                                .map(HousekeepingRepresentation::of)
                                .toList());
    }

    static Document of(Finding finding) {
        Sighting sighting = finding.sighting();
        return Document.of("id", finding.id())
                .with("check", sighting.check())
                .with("subject", sighting.subject())
                .with("place", sighting.place())
                .with("detail", sighting.detail())
                .with("evidence", sighting.evidence())
                .with("examples", sighting.examples())
                .with("state", finding.state().text())
                .with("reason", finding.reason().orElse(null))
                .with("formerReasons", finding.formerReasons())
                .with("firstSeen", finding.firstSeen())
                .with("lastSeen", finding.lastSeen())
                .with("run", finding.run())
                .with("returns", finding.returns());
    }

    static Document of(HousekeepingRun run) {
        List<Document> outcomes =
                run.outcomes().stream().map(HousekeepingRepresentation::of).toList();
        return Document.of("id", run.id())
                .with("state", run.state().text())
                .with("by", run.by())
                .with("checks", run.checks())
                .with("started", run.started())
                .with("finished", run.finished().orElse(null))
                .with(
                        "progress",
                        Document.of("done", run.progress().done())
                                .with("total", run.progress().total()))
                .with("outcomes", outcomes)
                .with("problem", run.problem().orElse(null));
    }

    private static Document of(HousekeepingRun.Outcome outcome) {
        return Document.of("check", outcome.check())
                .with("seen", outcome.seen())
                .with("found", outcome.found())
                .with("returned", outcome.returned())
                .with("fixed", outcome.fixed())
                .with("cut", outcome.cut().orElse(null))
                .with("failure", outcome.failure().orElse(null));
    }

    private static Document of(Fix fix) {
        List<Document> parameters = fix.parameters().stream()
                .map(each -> Document.of("name", each.name())
                        .with("label", each.label())
                        .with("required", each.isRequired()))
                .toList();
        return Document.of("name", fix.name()).with("label", fix.label()).with("parameters", parameters);
    }
}
