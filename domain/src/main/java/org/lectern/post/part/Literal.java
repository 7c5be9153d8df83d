package org.lectern.post.part;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * What stood around a part in the text that it was cut out of, and is none of its fields: so the text can be put together again, exactly.
 *
 * @param heading its headings, up to its body
 * @param opens whether it was the first of its section
 * @param lead the white space at the beginning of the notes
 * @param trail that at their end, up to the next part
 * @param at where in the notes, their white space included, the abstract stood
 * @param abstractEnd what stood between the abstract and what followed
 * @param quote the marks of its lines
 * @param of what the headings told
 */
record Literal(
        String heading,
        boolean opens,
        String lead,
        String trail,
        Optional<Place> at,
        String abstractEnd,
        Document quote,
        Document of) {
    static final String FIELD = "literal";

    /**
     * A place in a text.
     *
     * @param before a hash of what stands before it, which tells whether it still is the place
     */
    record Place(long offset, long before) {
        static Place in(String text, int offset) {
            return new Place(offset, text.substring(0, offset).hashCode());
        }

        boolean isIn(String text) {
            return offset >= 0
                    && offset <= text.length()
                    && in(text, (int) offset).equals(this);
        }
    }

    Document document() {
        return Document.of("heading", heading)
                .with("opens", opens)
                .with("lead", lead)
                .with("trail", trail)
                .withOptional("at", at.map(place -> Document.of("offset", place.offset())
                        .with("before", place.before())))
                .with("abstractEnd", abstractEnd)
                .with("quote", quote)
                .with("of", of);
    }

    static Optional<Literal> of(Document partOf) {
        return partOf.document(FIELD).flatMap(stored -> stored.text("heading")
                .map(heading -> new Literal(
                        heading,
                        stored.flag("opens").orElse(false),
                        stored.text("lead").orElse(""),
                        stored.text("trail").orElse(""),
                        stored.document("at").flatMap(Literal::place),
                        stored.text("abstractEnd").orElse(""),
                        stored.document("quote").orElse(Document.empty()),
                        stored.document("of").orElse(Document.empty()))));
    }

    private static Optional<Place> place(Document stored) {
        return stored.number("offset")
                .flatMap(offset -> stored.number("before").map(before -> new Place(offset, before)));
    }

    /** What headings tell of a part; when it is no longer so, they are made anew. */
    static Document told(
            Optional<Long> position, Optional<String> section, Optional<String> title, List<String> speakers) {
        return Document.empty()
                .withOptional("position", position)
                .withOptional("section", section)
                .withOptional("title", title)
                .with("speakers", speakers);
    }
}
