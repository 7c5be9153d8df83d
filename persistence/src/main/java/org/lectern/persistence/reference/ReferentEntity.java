package org.lectern.persistence.reference;

import org.eclipse.jnosql.communication.semistructured.CommunicationEntity;
import org.eclipse.jnosql.communication.semistructured.Element;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.Versions;
import org.lectern.reference.Referent;

/** Referents as JNoSQL hands documents to and fro. */
final class ReferentEntity {
    private ReferentEntity() {}

    static CommunicationEntity of(String collection, Referent referent, long version) {
        CommunicationEntity entity = CommunicationEntity.of(collection);
        entity.add(Element.of(Records.ID, referent.id()));
        entity.add(Element.of(Versions.FIELD, version));
        entity.add(Element.of(Records.WHOLE, referent.document()));
        return entity;
    }

    static Referent referent(CommunicationEntity entity) {
        Object id = value(entity, Records.ID, Object.class);
        long version = value(entity, Versions.FIELD, Long.class);
        return new Referent(id, version, value(entity, Records.WHOLE, Document.class));
    }

    private static <T> T value(CommunicationEntity entity, String name, Class<T> type) {
        return type.cast(entity.find(name).orElseThrow().get());
    }
}
