package org.lectern.persistence.importing;

import jakarta.nosql.AttributeConverter;
import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun;

/** An import as JNoSQL maps it. One that has not ended has no {@code finished}. */
@Entity(ImportRecord.COLLECTION)
public record ImportRecord(
        @Id String id,
        @Column String source,
        @Column boolean dryRun,
        @Column String state,
        @Column long done,
        @Column long total,
        @Column @Convert(ReportConverter.class) ImportRun.Report report,
        @Column Instant started,
        @Column Instant finished) {
    static final String COLLECTION = "imports";
    static final String STATE = "state";
    static final List<String> UNFINISHED = Arrays.stream(ImportRun.State.values())
            .filter(state -> !state.isFinal())
            .map(ImportRecord::text)
            .toList();

    static ImportRecord of(ImportRun run) {
        return new ImportRecord(
                run.id(),
                run.source(),
                run.dryRun(),
                text(run.state()),
                run.progress().done(),
                run.progress().total(),
                run.report(),
                run.started(),
                run.finished().orElse(null));
    }

    private static String text(ImportRun.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    ImportRun run() {
        return new ImportRun(
                id,
                source,
                dryRun,
                ImportRun.State.valueOf(state.toUpperCase(Locale.ROOT)),
                new ImportRun.Progress(done, total),
                report,
                started,
                Optional.ofNullable(finished));
    }

    /** As a document in the document. */
    public static class ReportConverter implements AttributeConverter<ImportRun.Report, Object> {
        @Override
        public Object convertToDatabaseColumn(ImportRun.Report report) {
            return Document.of("created", report.created())
                    .with("updated", report.updated())
                    .with("unchanged", report.unchanged())
                    .with(
                            "rejected",
                            report.rejected().stream()
                                    .map(ReportConverter::document)
                                    .toList())
                    .with("warnings", report.warnings());
        }

        @Override
        public ImportRun.Report convertToEntityAttribute(Object value) {
            Document report = (Document) value;
            List<ImportRun.Rejected> rejected = report.documents("rejected").stream()
                    .map(ReportConverter::rejected)
                    .toList();
            return new ImportRun.Report(
                    count(report, "created"),
                    count(report, "updated"),
                    count(report, "unchanged"),
                    rejected,
                    report.texts("warnings"));
        }

        private static Document document(ImportRun.Rejected rejected) {
            return Document.of("source", rejected.source())
                    .withOptional("line", rejected.line())
                    .with("reason", rejected.reason());
        }

        private static ImportRun.Rejected rejected(Document document) {
            return new ImportRun.Rejected(
                    document.text("source").orElse(""),
                    document.number("line").map(Long::intValue),
                    document.text("reason").orElse(""));
        }

        private static long count(Document report, String name) {
            return report.number(name).orElse(0L);
        }
    }
}
