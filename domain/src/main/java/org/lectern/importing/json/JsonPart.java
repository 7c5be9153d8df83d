package org.lectern.importing.json;

import java.util.Set;
import org.lectern.importing.original.Original;

/**
 * A value of a JSON text, and where it stood.
 *
 * @param pointer names from the root, with {@code *} for the elements of arrays: {@code /posts/*}
 * @param value null, a {@link String}, {@link Boolean}, {@link org.lectern.importing.frontmatter.Literal}, a {@link java.util.List} of
 *     values or a {@link java.util.Map} of them in their order. Half of a surrogate pair is U+FFFD
 * @param original its bytes and lines
 * @param doubled names that one of its objects states twice; the last one counts
 */
public record JsonPart(String pointer, Object value, Original original, Set<String> doubled) {
    public JsonPart {
        doubled = Set.copyOf(doubled);
    }

    /** An empty one where the value is none. */
    public JsonObject object() {
        return JsonObject.of(value);
    }
}
