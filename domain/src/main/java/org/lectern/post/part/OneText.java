package org.lectern.post.part;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Content;
import org.lectern.post.Kinship;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/**
 * Notes with their parts as one Markdown text. Parts that were cut out of it stand there as they stood; one that was renamed, moved or added
 * gets headings made of its fields.
 */
public final class OneText {
    private final StringBuilder text = new StringBuilder();
    private Optional<String> section = Optional.empty();
    private boolean needsSpace;

    private OneText() {}

    /** @param parts in their order, with their texts */
    public static String of(Post whole, List<Post> parts) {
        OneText one = new OneText();
        one.text.append(whole.content().map(Content::source).orElse(""));
        one.needsSpace = false;
        parts.forEach(one::add);
        return one.text.toString();
    }

    /** A part with others behind it, in its section. @param part with a text that ends with an empty line, if it has one */
    static String behind(Post part, List<Post> parts) {
        OneText one = new OneText();
        one.text.append(part.content().map(Content::source).orElse(""));
        one.section = Kinship.partOf(part).flatMap(partOf -> partOf.text("section"));
        parts.forEach(one::add);
        return one.text.toString();
    }

    private void add(Post part) {
        Document partOf = Kinship.partOf(part).orElse(Document.empty());
        Optional<String> itsSection = partOf.text("section");
        boolean isNext = !itsSection.equals(section);
        Optional<Literal> literal =
                Literal.of(partOf).filter(each -> each.of().equals(told(part, partOf)) && each.opens() == isNext);
        if (literal.isPresent()) {
            space(needsSpace);
            text.append(literal.get().heading());
        } else {
            space(true);
            text.append(Headings.of(part, isNext ? itsSection : Optional.empty(), itsSection.isPresent()));
        }
        section = itsSection;
        text.append(body(part, Literal.of(partOf)));
        needsSpace = literal.isEmpty();
    }

    /** What headings told when they were written, if it is still so. */
    private static Document told(Post part, Document partOf) {
        return Literal.told(
                partOf.number("position"),
                partOf.text("section"),
                part.title(),
                part.speakers().stream().map(Named::name).toList());
    }

    private static String body(Post part, Optional<Literal> literal) {
        String content = part.content().map(Content::source).orElse("");
        String notes = literal.map(Literal::lead).orElse("")
                + content
                + literal.map(Literal::trail).orElse("\n");
        Optional<String> told = part.document()
                .document(PostFields.TALK)
                .flatMap(talk -> talk.text("abstract"))
                .filter(each -> !each.isEmpty());
        if (told.isEmpty()) {
            return notes;
        }
        Document marks = literal.map(Literal::quote).orElse(Document.empty());
        Optional<Literal.Place> at = literal.flatMap(Literal::at);
        String end = at.isPresent() ? literal.get().abstractEnd() : "\n\n";
        String quoted = Quote.of(marks, told.get()).quoted() + end;
        int place = at.filter(each -> each.isIn(notes))
                .map(each -> (int) each.offset())
                .orElseGet(() -> literal.map(each -> each.lead().length()).orElse(0));
        return notes.substring(0, place) + quoted + notes.substring(place);
    }

    private void space(boolean isNeeded) {
        while (isNeeded && !text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }
}
