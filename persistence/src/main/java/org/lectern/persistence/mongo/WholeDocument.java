package org.lectern.persistence.mongo;

import jakarta.nosql.AttributeConverter;
import org.lectern.document.Document;

/** For a record's document, be it the whole one or its id: it passes as it is. */
public class WholeDocument implements AttributeConverter<Document, Object> {
    @Override
    public Object convertToDatabaseColumn(Document document) {
        return document;
    }

    @Override
    public Document convertToEntityAttribute(Object document) {
        return (Document) document;
    }
}
