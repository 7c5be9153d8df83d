package org.lectern.persistence.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An index as it was asked for, and what the store knows of it.
 *
 * @param number what its entries are under
 * @param description as {@code createIndexes} takes it and {@code listIndexes} gives it
 * @param multikey the fields, counted from the lowest bit, of which some document has an array
 * @param covers what tells of a document whether it is in a partial index; true of all for others
 */
public record IndexDefinition(
        long number,
        String name,
        Document description,
        long multikey,
        List<IndexField> fields,
        Predicate<Document> covers) {
    public static final String ID = "_id_";

    public IndexDefinition(long number, String name, Document description, long multikey, Predicate<Document> covers) {
        this(number, name, description, multikey, fields(description), covers);
    }

    private static List<IndexField> fields(Document description) {
        return ((Document) description.get("key"))
                .entrySet().stream()
                        .map(field -> new IndexField(field.getKey(), ((Number) field.getValue()).doubleValue() > 0))
                        .toList();
    }

    /** As if it had only its first fields; its entries begin with the same bytes. */
    public IndexDefinition ofFirst(int count) {
        return new IndexDefinition(number, name, new Document(), multikey, fields.subList(0, count), covers);
    }

    boolean hasPlaces() {
        return fields.stream().anyMatch(IndexField::hasPlace);
    }

    public boolean isUnique() {
        return name.equals(ID) || isSet("unique");
    }

    public boolean isSparse() {
        return isSet("sparse");
    }

    /** The documents that it has, as a query. */
    public Optional<Document> filter() {
        return filter(description);
    }

    /** Of the index that is described so. */
    public static Optional<Document> filter(Document description) {
        return Optional.ofNullable((Document) description.get("partialFilterExpression"));
    }

    /** How long after the date of its field a document is kept. */
    public Optional<Duration> expiry() {
        return Optional.ofNullable((Number) description.get("expireAfterSeconds"))
                .map(seconds -> Duration.ofSeconds(seconds.longValue()));
    }

    public boolean isMultikey(int field) {
        return (multikey >> field & 1) == 1;
    }

    public boolean isMultikey() {
        return multikey != 0;
    }

    private boolean isSet(String option) {
        Object value = description.get(option);
        return value instanceof Number number ? number.doubleValue() != 0 : Boolean.TRUE.equals(value);
    }
}
