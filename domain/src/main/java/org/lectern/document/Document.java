package org.lectern.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An ordered, immutable tree of named values.
 *
 * <p>A value is null, a {@link String}, {@link Boolean}, {@link Integer}, {@link Long}, {@link Double}, {@link java.math.BigDecimal},
 * {@link Instant}, {@link Binary}, {@link Foreign}, a {@link List} of values, or another document. Number types are kept apart, because
 * a store keeps them apart. Two documents are equal when they hold equal values under equal names <em>in the same order</em>.
 */
public final class Document {
    private static final Document EMPTY = new Document(new LinkedHashMap<>());

    private final Map<String, Object> fields;

    private Document(Map<String, Object> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    public static Document empty() {
        return EMPTY;
    }

    /**
     * Copies the fields, nested maps as documents and nested collections as lists.
     *
     * @throws IllegalArgumentException if a value is of no type that a document can hold
     */
    public static Document of(Map<String, ?> fields) {
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> copy.put(Objects.requireNonNull(name), Values.copyOf(value)));
        return new Document(copy);
    }

    public static Document of(String name, Object value) {
        return EMPTY.with(name, value);
    }

    /** A document of many fields, made at one go. */
    public static Builder build() {
        return new Builder();
    }

    /** Takes fields in their order. For one document, and one thread. */
    public static final class Builder {
        private final LinkedHashMap<String, Object> fields = new LinkedHashMap<>();

        private Builder() {}

        /** In its old place where the name is known, else at the end. */
        public Builder with(String name, Object value) {
            fields.put(Objects.requireNonNull(name), Values.copyOf(value));
            return this;
        }

        /** Nothing where there is no value. */
        public Builder withAny(String name, Optional<?> value) {
            value.ifPresent(present -> with(name, present));
            return this;
        }

        public Document done() {
            return new Document(new LinkedHashMap<>(fields));
        }
    }

    /** This document with the value under the name: in its old place where the name is known, else at the end. */
    public Document with(String name, Object value) {
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>(fields);
        copy.put(Objects.requireNonNull(name), Values.copyOf(value));
        return new Document(copy);
    }

    /** Like {@link #with(String, Object)}, or without the name where there is no value. */
    public Document withOptional(String name, Optional<?> value) {
        return value.isPresent() ? with(name, value.get()) : without(name);
    }

    /** This document with all of the other's fields: known names keep their places, the others follow in their order. */
    public Document withAll(Document other) {
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>(fields);
        copy.putAll(other.fields);
        return new Document(copy);
    }

    public Document without(String name) {
        if (!fields.containsKey(name)) {
            return this;
        }
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>(fields);
        copy.remove(name);
        return new Document(copy);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public Set<String> names() {
        return fields.keySet();
    }

    /** The fields in their order; values may be null. */
    public Map<String, Object> fields() {
        return fields;
    }

    /** The value, empty both for a null and for an unknown name. */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The value if it is a string. */
    public Optional<String> text(String name) {
        return as(name, String.class);
    }

    public Optional<Instant> instant(String name) {
        return as(name, Instant.class);
    }

    /** The value if it is a number without a fraction that fits. */
    public Optional<Long> number(String name) {
        return as(name, Number.class).filter(Values::isWhole).map(Number::longValue);
    }

    public Optional<Boolean> flag(String name) {
        return as(name, Boolean.class);
    }

    public Optional<Document> document(String name) {
        return as(name, Document.class);
    }

    /** The value if it is a list, else an empty list. */
    public List<?> list(String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }

    /** The strings of a list, whatever else it holds left out. */
    public List<String> texts(String name) {
        return only(name, String.class);
    }

    /** The documents of a list, whatever else it holds left out. */
    public List<Document> documents(String name) {
        return only(name, Document.class);
    }

    private <T> Optional<T> as(String name, Class<T> type) {
        return Optional.ofNullable(fields.get(name)).filter(type::isInstance).map(type::cast);
    }

    private <T> List<T> only(String name, Class<T> type) {
        return list(name).stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that
                && new ArrayList<>(fields.entrySet()).equals(new ArrayList<>(that.fields.entrySet()));
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
