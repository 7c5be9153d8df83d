package org.lectern.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.Unreadable;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.Slug;

/** One line of an import's report: a typed view of its document, whose texts are short and fit for any store. */
public record ImportEntry(Document document) {
    private static final String SOURCE = "source";
    private static final String LINES = "lines";
    private static final String OUTCOME = "outcome";
    private static final String POST = "post";
    private static final String SLUG = "slug";
    private static final String TITLE = "title";
    private static final String COPY = "copy";
    private static final String REASON = "reason";
    private static final String WARNINGS = "warnings";
    private static final String DOUBTS = "doubts";
    /** How the sentence begins that tells of one. */
    static final String BROKEN_REFERENCE = "its reference ";

    private static final int MOST_SENTENCES = 20;

    static ImportEntry of(ImportOutcome outcome, FoundPost found, Post post, List<String> warnings) {
        List<String> doubts = found.from().doubts().stream()
                .map(doubt -> doubt.field() + ": " + doubt.reason())
                .toList();
        return new ImportEntry(begun(found.path(), outcome)
                .with(LINES, lines(found))
                .with(POST, post.id().text())
                .withOptional(SLUG, post.slug().map(ReportText::of))
                .withOptional(TITLE, found.title().map(ReportText::of))
                .with(WARNINGS, sentences(warnings))
                .with(DOUBTS, sentences(doubts)));
    }

    static ImportEntry rejected(FoundPost found, String reason, List<String> warnings) {
        return new ImportEntry(begun(found.path(), ImportOutcome.REJECTED)
                .with(LINES, lines(found))
                .withOptional(TITLE, found.title().map(ReportText::of))
                .with(REASON, ReportText.of(reason))
                .with(WARNINGS, sentences(warnings)));
    }

    static ImportEntry rejected(String path, Unreadable reason) {
        return new ImportEntry(begun(path, ImportOutcome.REJECTED)
                .with(LINES, reason.line().map(line -> List.of(line, line)).orElse(List.of()))
                .with(REASON, ReportText.of(reason.getMessage())));
    }

    /** One that needs no more than a sentence, or none. */
    static ImportEntry of(ImportOutcome outcome, String path, String sentence) {
        Document begun = begun(path, outcome);
        return new ImportEntry(sentence.isEmpty() ? begun : begun.with(REASON, ReportText.of(sentence)));
    }

    private static Document begun(String path, ImportOutcome outcome) {
        return Document.of(OUTCOME, outcome.text()).with(SOURCE, ReportText.of(path));
    }

    private static List<Integer> lines(FoundPost found) {
        return List.of(
                found.from().original().firstLine(), found.from().original().lastLine());
    }

    private static List<String> sentences(List<String> all) {
        return all.stream().limit(MOST_SENTENCES).map(ReportText::of).toList();
    }

    public ImportOutcome outcome() {
        return document.text(OUTCOME).flatMap(ImportOutcome::parse).orElse(ImportOutcome.NOTE);
    }

    /** The path of the file in what was given. */
    public String source() {
        return document.text(SOURCE).orElse("");
    }

    /** In the file, from 1; empty where no line is to blame. */
    public Optional<Integer> firstLine() {
        return lines().findFirst();
    }

    public Optional<Integer> lastLine() {
        return lines().skip(1).findFirst();
    }

    private Stream<Integer> lines() {
        return document.list(LINES).stream().filter(Number.class::isInstance).map(line -> ((Number) line).intValue());
    }

    /** The post that it is about, as the API writes its id; in a dry run nobody finds a new one under it. */
    public Optional<String> post() {
        return document.text(POST);
    }

    /** The post that is of this source from now on, so that no other file of the import may be taken for an earlier state of it. */
    Optional<PostId> done() {
        boolean isOfThisSource = outcome().isOfTheSource() && !document.has(COPY);
        return post().filter(id -> isOfThisSource).map(PostId::of);
    }

    /** The slug that the import gave to the post. */
    Optional<Slug> takenSlug() {
        return slug().filter(slug -> outcome() == ImportOutcome.CREATED).flatMap(Slug::parse);
    }

    /** Of a post that is made of another source, of which this one is a copy. */
    ImportEntry ofACopy() {
        return new ImportEntry(document.with(COPY, true));
    }

    public Optional<String> slug() {
        return document.text(SLUG);
    }

    public Optional<String> title() {
        return document.text(TITLE);
    }

    public Optional<String> reason() {
        return document.text(REASON);
    }

    /** What the file refers to and is nowhere, with the reason. */
    public Optional<String> brokenReference() {
        return reason().filter(text -> text.startsWith(BROKEN_REFERENCE))
                .map(text -> text.substring(BROKEN_REFERENCE.length()));
    }

    public List<String> warnings() {
        return document.texts(WARNINGS);
    }

    public List<String> doubts() {
        return document.texts(DOUBTS);
    }

    /** What a person reads about it beside what became of it. */
    public List<String> remarks() {
        List<String> all = new ArrayList<>(reason().stream().toList());
        all.addAll(warnings());
        all.addAll(doubts());
        return all;
    }
}
