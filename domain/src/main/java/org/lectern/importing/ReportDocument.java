package org.lectern.importing;

import java.util.EnumMap;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.Report;

/** A report as a run's document holds it: the counts by their names, then the lists. */
final class ReportDocument {
    private static final String REJECTED = "rejected";
    private static final String COUNTS = "counts";

    private ReportDocument() {}

    static Document of(Report report) {
        Document counts = Document.empty();
        for (ImportOutcome outcome : ImportOutcome.values()) {
            counts = report.count(outcome) > 0 ? counts.with(outcome.text(), report.count(outcome)) : counts;
        }
        return Document.of("created", report.created())
                .with("updated", report.updated())
                .with("unchanged", report.unchanged())
                .with(COUNTS, counts)
                .with(
                        REJECTED,
                        report.rejected().stream().map(ReportDocument::of).toList())
                .with("warnings", report.warnings());
    }

    /** Imports of former times have three counts beside the lists, and no others. */
    static Report report(Document document) {
        Document stored = document.document(COUNTS).orElse(document);
        Map<ImportOutcome, Long> counts = new EnumMap<>(ImportOutcome.class);
        for (ImportOutcome outcome : ImportOutcome.values()) {
            stored.number(outcome.text()).filter(count -> count > 0).ifPresent(count -> counts.put(outcome, count));
        }
        return new Report(
                counts,
                document.documents(REJECTED).stream()
                        .map(ReportDocument::rejected)
                        .toList(),
                document.texts("warnings"));
    }

    private static Document of(Rejected rejected) {
        return Document.of("source", rejected.source())
                .withOptional("line", rejected.line())
                .with("reason", rejected.reason());
    }

    private static Rejected rejected(Document document) {
        return new Rejected(
                document.text("source").orElse(""),
                document.number("line").map(Long::intValue),
                document.text("reason").orElse(""));
    }
}
