package org.lectern.web.api.importing;

import java.util.Locale;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun;

/** An import as the API shows it. */
final class ImportRepresentation {
    private ImportRepresentation() {}

    static Document of(ImportRun run) {
        ImportRun.Report report = run.report();
        Document counts = Document.of("created", report.created())
                .with("updated", report.updated())
                .with("unchanged", report.unchanged())
                .with(
                        "rejected",
                        report.rejected().stream()
                                .map(ImportRepresentation::rejected)
                                .toList())
                .with("warnings", report.warnings());
        return Document.of("id", run.id())
                .with("state", run.state().name().toLowerCase(Locale.ROOT))
                .with("source", run.source())
                .with("dryRun", run.dryRun())
                .with("started", run.started())
                .with("finished", run.finished().orElse(null))
                .with(
                        "progress",
                        Document.of("done", run.progress().done())
                                .with("total", run.progress().total()))
                .with("report", counts);
    }

    private static Document rejected(ImportRun.Rejected rejected) {
        return Document.of("source", rejected.source())
                .with("line", rejected.line().orElse(null))
                .with("reason", rejected.reason());
    }
}
