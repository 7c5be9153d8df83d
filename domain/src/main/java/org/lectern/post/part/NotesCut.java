package org.lectern.post.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Content;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

/**
 * The text of notes, cut into what stays with the whole and its parts. {@link OneText} puts it together again.
 *
 * @param opening what stands before the first part
 * @param parts the fields of each, in their order, from {@code kind} to {@code content}; their {@code partOf} lacks the whole's id
 */
public record NotesCut(String opening, List<Document> parts) {
    private static final String ABSTRACT = "abstract";

    public NotesCut {
        parts = List.copyOf(parts);
    }

    public static Checked<NotesCut> of(String text, List<Cut> cuts) {
        List<Violation> violations = CutFaults.of(text, cuts);
        if (!violations.isEmpty()) {
            return Checked.wrong(violations);
        }
        List<Document> parts = new ArrayList<>();
        Optional<String> section = Optional.empty();
        for (int i = 0; i < cuts.size(); i++) {
            int end = i + 1 < cuts.size() ? cuts.get(i + 1).start() : text.length();
            boolean opens = !cuts.get(i).section().equals(section);
            section = cuts.get(i).section();
            parts.add(part(text, cuts.get(i), end, i + 1L, opens));
        }
        return Checked.right(new NotesCut(text.substring(0, cuts.get(0).start()), parts));
    }

    private static Document part(String text, Cut cut, int end, long position, boolean opens) {
        Optional<Span> said = cut.abstractAt()
                .filter(span -> !Quote.read(span.of(text)).text().isBlank());
        String notes = said.map(span -> text.substring(cut.body(), span.start()) + text.substring(span.end(), end))
                .orElseGet(() -> text.substring(cut.body(), end));
        String inner = notes.strip();
        int lead = inner.isEmpty() ? 0 : notes.indexOf(inner);
        String raw = said.map(span -> span.of(text)).orElse("");
        Quote quote = Quote.read(raw).stripped();
        Optional<String> title = Optional.of(cut.title().strip()).filter(each -> !each.isEmpty());
        Literal literal = new Literal(
                text.substring(cut.start(), cut.body()),
                opens,
                notes.substring(0, lead),
                notes.substring(lead + inner.length()),
                said.map(span -> Literal.Place.in(notes, span.start() - cut.body())),
                raw.substring(quote.quoted().length()),
                quote.document(),
                Literal.told(Optional.of(position), cut.section(), title, cut.speakers()));
        return Document.of(PostFields.KIND, "talk")
                .withOptional(PostFields.TITLE, title)
                .with(PostFields.TALK, talk(title, quote.text(), cut.speakers()))
                .with(
                        PostFields.PART_OF,
                        Document.of("position", position)
                                .withOptional("section", cut.section())
                                .with(Literal.FIELD, literal.document()))
                .with(
                        PostFields.CONTENT,
                        Document.of("format", Content.MARKDOWN).with("source", inner));
    }

    private static Document talk(Optional<String> title, String told, List<String> speakers) {
        List<Document> named = speakers.stream()
                .map(name -> Document.empty()
                        .withOptional("slug", Slug.from(name).map(Slug::text))
                        .with("name", name))
                .toList();
        return Document.empty()
                .withOptional("title", title)
                .withOptional(ABSTRACT, Optional.of(told).filter(each -> !each.isEmpty()))
                .withOptional("speakers", Optional.of(named).filter(each -> !each.isEmpty()));
    }
}
