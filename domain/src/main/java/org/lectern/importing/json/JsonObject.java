package org.lectern.importing.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.frontmatter.Literal;

/** The fields of a JSON object, asked for by what one hopes that they are: what is missing, null or of another type is empty. */
public final class JsonObject {
    private static final JsonObject EMPTY = new JsonObject(Map.of());

    private final Map<?, ?> fields;

    private JsonObject(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** The value if it is an object; else an empty one. */
    public static JsonObject of(Object value) {
        return value instanceof Map<?, ?> map ? new JsonObject(map) : EMPTY;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The fields in their order; values may be null. */
    public Map<String, Object> fields() {
        Map<String, Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    public Optional<Object> value(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** A string, as it is, or a number as it was written; empty where nothing but white space is in it. */
    public Optional<String> text(String name) {
        Object value = fields.get(name);
        boolean isText = value instanceof String || value instanceof Literal;
        return isText ? Optional.of(value.toString()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    public Optional<Boolean> flag(String name) {
        return fields.get(name) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    /** A number without a fraction. */
    public Optional<Long> whole(String name) {
        boolean isWhole = fields.get(name) instanceof Literal literal
                && (literal.value() instanceof Integer || literal.value() instanceof Long);
        return isWhole ? Optional.of(((Number) ((Literal) fields.get(name)).value()).longValue()) : Optional.empty();
    }

    public JsonObject object(String name) {
        return of(fields.get(name));
    }

    /** The elements of an array; its values may be null. */
    public List<Object> list(String name) {
        return fields.get(name) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    /** The objects of an array; whatever else is in it is left out. */
    public List<JsonObject> objects(String name) {
        return list(name).stream()
                .filter(Map.class::isInstance)
                .map(JsonObject::of)
                .toList();
    }

    /** The texts of an array; whatever else is in it is left out. */
    public List<String> texts(String name) {
        return list(name).stream()
                .filter(each -> each instanceof String || each instanceof Literal)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
