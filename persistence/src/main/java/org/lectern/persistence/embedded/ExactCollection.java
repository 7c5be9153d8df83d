package org.lectern.persistence.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/**
 * Mends two ways in which the library's collections change a document: they change the very object that a reader may be sending at that
 * moment, and a replaced document keeps the old one's order of fields.
 */
final class ExactCollection extends H2Collection {
    /** While documents are updated, what the client sent; guarded by the collection's lock, like all that the library does. */
    private Optional<Document> update = Optional.empty();

    ExactCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document sent,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        update = Optional.of(sent);
        try {
            return super.updateDocuments(selector, sent, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            update = Optional.empty();
        }
    }

    /** What is going to be changed is a copy. */
    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int toSkip, int limit, int batchSize, Document projection) {
        QueryResult found = super.queryDocuments(query, orderBy, toSkip, limit, batchSize, projection);
        if (update.isEmpty()) {
            return found;
        }
        List<Document> copies = new ArrayList<>();
        found.forEach(document -> copies.add(document.cloneDeeply()));
        return createQueryResult(copies, batchSize);
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document changed) {
        super.handleUpdate(
                position,
                before,
                update.filter(ExactCollection::isReplacement)
                        .map(sent -> inOrderOf(sent, changed))
                        .orElse(changed));
    }

    private static boolean isReplacement(Document sent) {
        return sent.keySet().stream().noneMatch(name -> name.startsWith("$"));
    }

    private Document inOrderOf(Document sent, Document changed) {
        Document ordered = new Document(getIdField(), changed.get(getIdField()));
        sent.keySet().forEach(name -> ordered.put(name, changed.get(name)));
        return ordered;
    }
}
