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
 * @param migration the bulk change that made this version, and carries the posts over to it
 */
public record Kind(
        String name,
        String label,
        Optional<String> description,
        boolean builtIn,
        long version,
        List<Field> fields,
        Optional<String> migration) {
    public Kind {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(description);
        Objects.requireNonNull(migration);
        fields = List.copyOf(fields);
    }

    /** One that somebody declared. */
    Kind(String name, String label, Optional<String> description, boolean builtIn, long version, List<Field> fields) {
        this(name, label, description, builtIn, version, fields, Optional.empty());
    }

    Kind madeBy(Optional<String> bulkChange) {
        return new Kind(name, label, description, builtIn, version, fields, bulkChange);
    }

    static Kind of(PostKind builtIn) {
        return new Kind(builtIn.name(), builtIn.label(), Optional.empty(), true, 0, List.of());
    }
}
