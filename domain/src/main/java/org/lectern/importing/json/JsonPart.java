package org.lectern.importing.json;

import java.util.Set;

/**
 * A value of a JSON text, and where it stood.
 *
 * @param pointer names from the root, with {@code *} for the elements of arrays: {@code /posts/*}
 * @param value null, a {@link String}, {@link Boolean}, {@link org.lectern.importing.frontmatter.Literal}, a {@link java.util.List} of values or a
 *     {@link java.util.Map} of them in their order. Half of a surrogate pair is U+FFFD
 * @param bytes the untouched ones
 * @param firstLine from 1
 * @param doubled names that one of its objects states twice; the last one counts
 */
public record JsonPart(String pointer, Object value, byte[] bytes, int firstLine, int lastLine, Set<String> doubled) {
    public JsonPart {
        doubled = Set.copyOf(doubled);
    }

    /** An empty one where the value is none. */
    public JsonObject object() {
        return JsonObject.of(value);
    }
}
