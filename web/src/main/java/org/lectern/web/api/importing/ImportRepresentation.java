package org.lectern.web.api.importing;

import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.ImportOutcome;
import org.lectern.importing.ImportRun;

/** An import as the API shows it. */
final class ImportRepresentation {
    private ImportRepresentation() {}

    /** @param awaited why it does not go on; empty where it does */
    static Document of(ImportRun run, Optional<String> awaited) {
        return summary(run)
                .with("waitsFor", awaited.orElse(null))
                .with("samples", run.samples())
                .with("report", report(run.report()));
    }

    /** Without the lists. */
    static Document summary(ImportRun run) {
        ImportRun.Progress progress = run.progress();
        return Document.of("id", run.id())
                .with("state", run.state().text())
                .with("source", run.source())
                .with("folder", run.folder().orElse(null))
                .with("dryRun", run.dryRun())
                .with("started", run.started())
                .with("finished", run.finished().orElse(null))
                .with(
                        "progress",
                        Document.of("done", progress.done())
                                .with("total", progress.total())
                                .with("rate", progress.rate().orElse(null))
                                .with("secondsLeft", progress.secondsLeft().orElse(null)))
                .with("counts", counts(run.report()));
    }

    private static Document counts(ImportRun.Report report) {
        Document counts = Document.empty();
        for (ImportOutcome outcome : ImportOutcome.values()) {
            counts = counts.with(outcome.text(), report.count(outcome));
        }
        return counts;
    }

    private static Document report(ImportRun.Report report) {
        return Document.of("created", report.created())
                .with("updated", report.updated())
                .with("unchanged", report.unchanged())
                .with(
                        "rejected",
                        report.rejected().stream()
                                .map(ImportRepresentation::rejected)
                                .toList())
                .with("warnings", report.warnings());
    }

    private static Document rejected(ImportRun.Rejected rejected) {
        return Document.of("source", rejected.source())
                .with("line", rejected.line().orElse(null))
                .with("reason", rejected.reason());
    }
}
