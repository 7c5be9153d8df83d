package org.lectern.post.kind;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.post.kind.field.Field;

/**
 * What sort of post something is, with the fields that the site declared for it. Their values stand among a post's attributes; its core
 * fields are Lectern's own and not listed here.
 *
 * @param name as documents and the API spell it
 * @param label as people read it
 * @param builtIn whether Lectern brings it: it may get fields, and can't be deleted
 * @param version grows by one with every change; 0 where a built-in kind is as Lectern brings it
 * @param fields in the order in which people fill them in
 */
public record Kind(
        String name, String label, Optional<String> description, boolean builtIn, long version, List<Field> fields) {
    public Kind {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(description);
        fields = List.copyOf(fields);
    }

    static Kind of(PostKind builtIn) {
        return new Kind(builtIn.name(), builtIn.label(), Optional.empty(), true, 0, List.of());
    }
}
