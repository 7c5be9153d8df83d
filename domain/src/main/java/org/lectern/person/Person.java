package org.lectern.person;

import java.util.List;
import org.lectern.reference.Referent;

/** An author or a speaker: a typed view of the document. */
public record Person(Referent referent) {
    public static final String ALIASES = "aliases";

    public String name() {
        return referent.name();
    }

    /** Other names under which the person was printed. */
    public List<String> aliases() {
        return referent.document().texts(ALIASES);
    }
}
