package org.lectern.persistence.tag;

import jakarta.nosql.AttributeConverter;
import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.Optional;

/** A tag as JNoSQL maps it. Its label may be missing, or be something else than a text, in a document of another program. */
@Entity(TagRecord.COLLECTION)
public record TagRecord(@Id String slug, @Column @Convert(LabelConverter.class) String label) {
    static final String COLLECTION = "tags";

    Optional<String> writtenLabel() {
        return Optional.ofNullable(label);
    }

    /** Only texts are labels. */
    public static class LabelConverter implements AttributeConverter<String, Object> {
        @Override
        public Object convertToDatabaseColumn(String label) {
            return label;
        }

        @Override
        public String convertToEntityAttribute(Object value) {
            return value instanceof String label ? label : null;
        }
    }
}
