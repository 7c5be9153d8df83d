package org.lectern.persistence.mongo;

import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.eclipse.jnosql.communication.Value;
import org.eclipse.jnosql.communication.semistructured.CommunicationEntity;
import org.eclipse.jnosql.communication.semistructured.Element;
import org.lectern.document.Document;

/** Between stored documents and what JNoSQL maps to records. */
public final class Records {
    public static final String ID = "_id";

    /**
     * The column of a record that wants the whole document, all but its id and version, as a {@link Document}. What such a record maps
     * beside it is put in its place when the record is written.
     */
    public static final String WHOLE = "$document";

    private static final Set<String> OWN = Set.of(ID, Versions.FIELD, WHOLE);

    private Records() {}

    static CommunicationEntity read(String collection, BsonDocument document) {
        Document whole = whole(document);
        CommunicationEntity entity = CommunicationEntity.of(collection);
        whole.fields().forEach((name, value) -> entity.add(Element.of(name, value)));
        entity.add(Element.of(ID, DocumentBson.value(document.get(ID))));
        entity.add(Element.of(Versions.FIELD, Versions.of(document)));
        entity.add(Element.of(WHOLE, whole));
        return entity;
    }

    /** All but id and version. */
    public static Document whole(BsonDocument document) {
        BsonDocument rest = new BsonDocument(document.size() * 2);
        document.forEach(rest::append);
        rest.remove(ID);
        rest.remove(Versions.FIELD);
        return DocumentBson.document(rest);
    }

    /** Id and version come first. A mapped field without a value is left out, as nothing is stored for what is not there. */
    static BsonDocument write(CommunicationEntity entity) {
        BsonDocument document = new BsonDocument(ID, bson(entity, ID));
        entity.find(Versions.FIELD)
                .ifPresent(version -> document.put(Versions.FIELD, new BsonInt64(version.get(Long.class))));
        entity.find(WHOLE).ifPresent(whole -> putAll(document, (Document) whole.get()));
        for (Element element : entity.elements()) {
            if (!OWN.contains(element.name()) && !element.value().isNull()) {
                document.put(element.name(), DocumentBson.bson(unwrapped(element.get())));
            }
        }
        return document;
    }

    /** The same for a document without a record. */
    public static BsonDocument bson(Object id, long version, Document whole) {
        BsonDocument document = new BsonDocument(ID, DocumentBson.bson(id));
        document.put(Versions.FIELD, new BsonInt64(version));
        putAll(document, whole);
        return document;
    }

    private static void putAll(BsonDocument document, Document whole) {
        DocumentBson.bson(whole).forEach(document::putIfAbsent);
    }

    private static BsonValue bson(CommunicationEntity entity, String name) {
        return DocumentBson.bson(unwrapped(entity.find(name).orElseThrow().get()));
    }

    private static Object unwrapped(Object value) {
        return value instanceof Value wrapped ? wrapped.get() : value;
    }
}
