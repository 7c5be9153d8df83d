package org.lectern.web.admin.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.importing.ImportEntries;
import org.lectern.importing.ImportEntry;
import org.lectern.importing.ImportOutcome;
import org.lectern.importing.ImportRun;
import org.lectern.web.admin.frame.Once;
import org.lectern.web.admin.frame.Texts;

/** What became of each piece of an import. Which outcome is shown stands in the address. */
@Named("importReport")
@RequestScoped
public class ImportReportPage {
    /** The download has all of them. */
    private static final int SHOWN = 200;

    private final ImportEntries entries;
    private final ImportRunPage page;
    private final Texts texts;
    private final Optional<String> asked;
    private final Once<List<ImportEntry>> broken = new Once<>(this::broken);
    private Optional<List<ImportEntry>> listed = Optional.empty();

    /** For the container's proxy. */
    protected ImportReportPage() {
        this.entries = null;
        this.page = null;
        this.texts = null;
        this.asked = Optional.empty();
    }

    @Inject
    public ImportReportPage(ImportEntries entries, ImportRunPage page, Texts texts, FacesContext faces) {
        this.entries = entries;
        this.page = page;
        this.texts = texts;
        this.asked = Optional.ofNullable(
                faces.getExternalContext().getRequestParameterMap().get("outcome"));
    }

    /** A number above the report, which leads to its entries. */
    public record Count(String outcome, String label, long number, boolean current) {}

    /** Those four that everybody looks for, and the others where there are any. */
    public List<Count> getCounts() {
        ImportRun.Report report = page.getRun().report();
        ImportOutcome shown = outcome();
        List<Count> counts = new ArrayList<>();
        for (ImportOutcome outcome : ImportOutcome.values()) {
            boolean isUsual =
                    outcome.ordinal() <= ImportOutcome.UNCHANGED.ordinal() || outcome == ImportOutcome.REJECTED;
            if (isUsual || report.count(outcome) > 0) {
                counts.add(new Count(
                        outcome.text(), word(outcome), report.count(outcome), page.isEnded() && outcome == shown));
            }
        }
        return counts;
    }

    /** What somebody asked for, else what is worth a look first. */
    private ImportOutcome outcome() {
        ImportRun.Report report = page.getRun().report();
        return asked.flatMap(ImportOutcome::parse).orElseGet(() -> Stream.of(
                        ImportOutcome.REJECTED,
                        ImportOutcome.PROPOSED,
                        ImportOutcome.NOTE,
                        ImportOutcome.UNKNOWN,
                        ImportOutcome.CREATED,
                        ImportOutcome.UPDATED)
                .filter(outcome -> report.count(outcome) > 0)
                .findFirst()
                .orElse(ImportOutcome.UNCHANGED));
    }

    private String word(ImportOutcome outcome) {
        return texts.get("import.outcome." + outcome.text());
    }

    public String getHeading() {
        return word(outcome());
    }

    public String getOutcome() {
        return outcome().text();
    }

    /** The page asks several times; the store is asked once. */
    public List<ImportEntry> getEntries() {
        List<ImportEntry> known = listed.orElseGet(this::firstEntries);
        listed = Optional.of(known);
        return known;
    }

    private List<ImportEntry> firstEntries() {
        ImportRun run = page.getRun();
        int limit = (int) Math.min(SHOWN, run.report().count(outcome()));
        return entries.first(run.id(), outcome(), limit);
    }

    /** How many entries of this outcome the page leaves out. */
    public long getMore() {
        return Math.max(0, page.getRun().report().count(outcome()) - SHOWN);
    }

    /** Whether the whole report is kept still. */
    public boolean isKept() {
        return entries.has(page.getRun().id());
    }

    /** What the files refer to and is nowhere; the first ones of very many. */
    public List<ImportEntry> getBroken() {
        return broken.get();
    }

    private List<ImportEntry> broken() {
        ImportRun run = page.getRun();
        return run.report().count(ImportOutcome.NOTE) == 0
                ? List.of()
                : entries.first(run.id(), ImportOutcome.NOTE, SHOWN).stream()
                        .filter(entry -> entry.brokenReference().isPresent())
                        .toList();
    }

    public String linesOf(ImportEntry entry) {
        Optional<Integer> first = entry.firstLine();
        return first.map(from -> entry.lastLine()
                        .filter(to -> !to.equals(from))
                        .map(to -> from + " to " + to)
                        .orElse(from.toString()))
                .orElse("");
    }

    public String titleOf(ImportEntry entry) {
        return entry.title().orElse("");
    }

    /** In a dry run nobody has stored the post. */
    public String postOf(ImportEntry entry) {
        boolean isThere = !page.getRun().dryRun() || entry.outcome() == ImportOutcome.UNCHANGED;
        return entry.post().filter(id -> isThere).orElse("");
    }

    /** A post as it would be: where it is from, and its fields with their values. */
    public record Sample(String source, String outcome, List<Field> fields, List<String> doubts) {}

    /** @param found {@code read} or {@code derived} */
    public record Field(String name, String value, String found) {}

    /** Of a dry run. */
    public List<Sample> getSamples() {
        return page.getRun().samples().stream().map(ImportReportPage::sample).toList();
    }

    private static Sample sample(Document sample) {
        Document found = sample.document("found").orElse(Document.empty());
        List<Field> fields = sample.document("fields").orElse(Document.empty()).fields().entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> new Field(
                        field.getKey(),
                        field.getValue().toString(),
                        found.text(field.getKey()).orElse("")))
                .toList();
        List<String> doubts = sample.documents("doubts").stream()
                .map(doubt -> doubt.text("field").orElse("") + ": "
                        + doubt.text("reason").orElse(""))
                .toList();
        return new Sample(
                sample.text("source").orElse(""), sample.text("outcome").orElse(""), fields, doubts);
    }
}
