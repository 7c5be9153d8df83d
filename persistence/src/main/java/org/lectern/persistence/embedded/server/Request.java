package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.persistence.embedded.file.Namespace;
import org.lectern.persistence.embedded.file.Session;
import org.lectern.persistence.embedded.file.TimeLimit;

/** A client's command, and the transaction in which it is answered. */
record Request(Session session, String database, String command, Document body, TimeLimit limit) {

    /** Of the collection that the command is about. */
    Namespace namespace() {
        String field = body.containsKey("getMore") ? "collection" : command;
        return new Namespace(database, String.valueOf(body.get(field)));
    }

    StoreDatabase target() {
        return new StoreDatabase(session, database, limit);
    }

    Optional<StoreCollection> collection() {
        return target().find(namespace().collection());
    }

    /** It comes into being when something is written to it. */
    StoreCollection collectionOrNew() {
        return target().findOrCreate(namespace().collection());
    }

    /** Absent or null is empty. */
    Document document(String name) {
        Object value = body.get(name);
        if (value != null && !(value instanceof Document)) {
            throw Replies.error(14, "TypeMismatch", "The field '" + command + "." + name + "' has to be an object");
        }
        return value == null ? new Document() : (Document) value;
    }

    @SuppressWarnings("unchecked")
    List<Document> documents(String name) {
        return List.copyOf((Collection<Document>) body.getOrDefault(name, List.of()));
    }

    long number(String name) {
        return body.get(name) instanceof Number number ? number.longValue() : 0;
    }

    boolean flag(String name, boolean absent) {
        return body.get(name) instanceof Boolean flag ? flag : absent;
    }

    /** Which may be asked for beside the query or, with an aggregation, for its cursor. */
    int batchSize(int absent) {
        Object size = body.containsKey("batchSize")
                ? body.get("batchSize")
                : document("cursor").get("batchSize");
        boolean isNone = size instanceof Number none && none.intValue() == 0;
        return size instanceof Number number && !(isNone && body.containsKey("getMore")) ? number.intValue() : absent;
    }
}
