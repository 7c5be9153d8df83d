package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lectern.persistence.embedded.file.Namespace;
import org.lectern.persistence.embedded.file.Session;
import org.lectern.persistence.embedded.file.StoredCollection;
import org.lectern.persistence.embedded.file.TimeLimit;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.query.Finder;
import org.lectern.persistence.embedded.query.Query;
import org.lectern.persistence.embedded.query.Results;

/**
 * One collection for the time of one command. What the library's operators make of a document it gives to the session, which keeps the
 * indexes; the library itself is told of none.
 */
final class StoreCollection extends AbstractMongoCollection<Long> {
    private final Session session;
    private final TimeLimit limit;
    private Namespace namespace;

    /** While documents are updated, what the client sent. */
    private Optional<Document> update = Optional.empty();

    private boolean isOneEnough;

    StoreCollection(MongoDatabase database, Namespace namespace, Session session, TimeLimit limit) {
        super(database, namespace.collection(), CollectionOptions.withDefaults(), new CursorRegistry());
        this.session = session;
        this.limit = limit;
        this.namespace = namespace;
    }

    Finder finder() {
        return new Finder(session, stored(), limit);
    }

    /** The catalogue changes while documents are written. */
    StoredCollection stored() {
        return session.catalog().find(namespace).orElseThrow();
    }

    /** As the client asked for them. */
    List<Document> projected(List<Document> documents, Optional<Document> projection) {
        return projection.isEmpty()
                ? documents
                : matchDocumentsFromStream(new Document(), documents.stream(), 0, 0, 0, null, projection.get())
                        .collectDocuments();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document sort, int skip, int limit, int batchSize, Document projection) {
        Query wanted = Query.matching(query)
                .sorted(sort == null ? new Document() : sort)
                .part(skip, isOneEnough ? 1 : Math.max(limit, 0));
        Iterable<Document> found = () -> iterator(wanted);
        boolean isWhole = projection == null || projection.isEmpty();
        return new QueryResult(isWhole ? found : projected(toList(found), Optional.of(projection)));
    }

    /** What is going to be changed is found before the first change. */
    private Iterator<Document> iterator(Query query) {
        if (!session.isForWriting()) {
            return new ResultIterator(finder().find(query));
        }
        List<Long> positions = new ArrayList<>();
        try (Results results = finder().find(query)) {
            while (results.next()) {
                positions.add(results.position());
            }
        }
        return positions.stream().map(this::getDocument).iterator();
    }

    Stream<Document> stream(Query query) {
        return toStream(() -> iterator(query));
    }

    /** Of all documents, in bytes. */
    long size() {
        return session.documents().size(stored());
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document sent, ArrayFilters filters, boolean isMulti, boolean isUpsert, Oplog oplog) {
        update = Optional.of(sent);
        isOneEnough = !isMulti;
        try {
            return super.updateDocuments(selector, sent, filters, isMulti, isUpsert, oplog);
        } finally {
            update = Optional.empty();
            isOneEnough = false;
        }
    }

    @Override
    public Document findAndModify(Document query) {
        update = Optional.ofNullable((Document) query.get("update"));
        try {
            return super.findAndModify(query);
        } finally {
            update = Optional.empty();
        }
    }

    @Override
    protected Document getDocument(Long position) {
        return session.documents().find(position).orElseThrow();
    }

    /** The id comes first, as in MongoDB. */
    @Override
    protected Long addDocumentInternal(Document document) {
        Document ordered = new Document(getIdField(), document.get(getIdField()));
        ordered.putAll(document);
        return session.changes().insert(stored(), ordered);
    }

    /** A replaced document has the order of fields of the one that was sent. */
    @Override
    protected void handleUpdate(Long position, Document before, Document changed) {
        Document after = update.filter(StoreCollection::isReplacement)
                .map(sent -> inOrderOf(sent, changed))
                .orElse(changed);
        session.changes().replace(stored(), position, after);
    }

    private static boolean isReplacement(Document sent) {
        return sent.keySet().stream().noneMatch(name -> name.startsWith("$"));
    }

    private Document inOrderOf(Document sent, Document changed) {
        Document ordered = new Document(getIdField(), changed.get(getIdField()));
        sent.keySet().forEach(name -> ordered.put(name, changed.get(name)));
        return ordered;
    }

    @Override
    protected Long findDocumentPosition(Document document) {
        return session.changes()
                .positionOfId(stored(), document.get(getIdField()))
                .orElseThrow();
    }

    @Override
    protected void removeDocument(Long position) {
        session.changes().delete(stored(), position);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        throw new UnsupportedOperationException("The library is told of no index");
    }

    @Override
    public int count() {
        return Math.toIntExact(finder().countAll());
    }

    @Override
    public int count(Document query, int skip, int limit) {
        Document filter = query == null ? new Document() : query;
        return Math.toIntExact(finder().count(Query.matching(filter).part(skip, Math.max(limit, 0))));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("The size is counted when somebody asks for it");
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(Integer.MAX_VALUE, size());
    }

    /** For those who ask which there are; they find nothing. */
    @Override
    public List<Index<Long>> getIndexes() {
        return stored().indexes().stream().map(StoreCollection::named).toList();
    }

    private static Index<Long> named(IndexDefinition index) {
        return new EmptyIndex<>(
                index.name(),
                index.fields().stream()
                        .map(field -> new IndexKey(field.path(), field.ascending()))
                        .toList());
    }

    @Override
    public void drop() {
        session.changes().drop(stored());
    }

    @Override
    public void renameTo(MongoDatabase database, String name) {
        Namespace to = new Namespace(database.getDatabaseName(), name);
        session.catalog().rename(stored(), to);
        namespace = to;
        super.renameTo(database, name);
    }

    private static List<Document> toList(Iterable<Document> documents) {
        return toStream(documents).toList();
    }

    private static Stream<Document> toStream(Iterable<Document> documents) {
        return StreamSupport.stream(documents.spliterator(), false);
    }
}
