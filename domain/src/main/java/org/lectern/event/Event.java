package org.lectern.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Named;
import org.lectern.reference.Referent;

/**
 * A gathering, in the sense of <a href="https://schema.org/Event">schema.org</a>: a typed view of its document. Its days are those of the
 * place where it is, stored as texts such as {@code 2025-05-16}.
 */
public record Event(Referent referent) {
    public static final String SERIES = "series";
    public static final String EDITION = "edition";
    public static final String START = "start";
    public static final String END = "end";
    public static final String PLACE = "place";

    public String name() {
        return referent.name();
    }

    public Optional<Named> series() {
        return document().document(SERIES).flatMap(Named::of);
    }

    public Optional<LocalDate> start() {
        return day(START);
    }

    public Optional<LocalDate> end() {
        return day(END);
    }

    public Optional<Document> place() {
        return document().document(PLACE);
    }

    private Optional<LocalDate> day(String name) {
        try {
            return document().text(name).map(LocalDate::parse);
        } catch (DateTimeException otherText) {
            return Optional.empty();
        }
    }

    private Document document() {
        return referent.document();
    }
}
