package org.lectern.post.kind.migration.conversion;

import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;

/** Makes values of one type of field values of another, as long as nothing of them gets lost or has to be guessed. */
public interface Conversion {
    /** The types of such fields. */
    Set<String> TEXTS = Set.of("text", "markdown", "enumeration", "url");

    /** As the API spells it. */
    String name();

    /** What becomes of values, in words: {@code number}. */
    String target();

    /** Whether the value is of the new type already. */
    boolean isDone(Object value);

    /** @return empty: the value can't be converted */
    Optional<Object> convert(Object value);

    /** Whether it is for the values of this field. @param declared in the words of a declaration */
    default boolean isFor(Document declared) {
        return isText(declared);
    }

    /** Type and settings that the field has afterwards. @param declared as it is before */
    Document typed(Document declared);

    /** Whether the values of this field are texts that anybody may have written. */
    static boolean isText(Document declared) {
        return declared.text("type").filter(TEXTS::contains).isPresent();
    }
}
