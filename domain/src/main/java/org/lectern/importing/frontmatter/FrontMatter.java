package org.lectern.importing.frontmatter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fields of front matter in their order.
 *
 * <p>A value is null, a {@link String}, {@link Boolean}, {@link Literal}, a list of values or a map of them by name.
 */
public final class FrontMatter {
    public static final FrontMatter NONE = new FrontMatter(List.of());

    private final List<Field> fields;

    public FrontMatter(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /** @param value may be null */
    public record Field(String name, Object value) {}

    public static FrontMatter of(Map<?, ?> fields) {
        return new FrontMatter(fields.entrySet().stream()
                .map(field -> new Field(String.valueOf(field.getKey()), field.getValue()))
                .toList());
    }

    /** These fields, and then those; a name may be in both. */
    public FrontMatter and(FrontMatter other) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(other.fields);
        return new FrontMatter(all);
    }

    public List<Field> fields() {
        return fields;
    }

    /** The value as a document can hold it: literals without how they were written. */
    public static Object plain(Object value) {
        if (value instanceof Literal literal) {
            return literal.value();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(FrontMatter::plain).collect(Collectors.toCollection(ArrayList::new));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, each) -> plain.put(String.valueOf(name), plain(each)));
            return plain;
        }
        return value;
    }
}
