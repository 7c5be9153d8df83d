package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.bson.Document;

/** @param bytes it has in the file, with the fields that were not read */
public record ReadDocument(Document document, int bytes) {
    static ReadDocument of(byte[] body, TopFields fields) {
        return new ReadDocument(Bodies.decoded(body, fields), body.length);
    }
}
