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
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lectern.persistence.embedded.file.Namespace;
import org.lectern.persistence.embedded.file.Session;
import org.lectern.persistence.embedded.file.StoredCollection;
import org.lectern.persistence.embedded.file.TimeLimit;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.match.Filter;
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

    /** While one document is updated of all that meet the query. */
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

    /** As the client asked for them: the library takes the fields, and puts them into the order of the question. */
    List<Document> projected(List<Document> documents, Optional<Document> projection) {
        if (projection.filter(fields -> !fields.isEmpty()).isEmpty()) {
            return documents;
        }
        List<Document> taken = matchDocumentsFromStream(
                        new Document(), documents.stream(), 0, 0, 0, null, projection.get())
                .collectDocuments();
        return IntStream.range(0, taken.size())
                .mapToObj(i -> inOrderOf(documents.get(i), taken.get(i)))
                .toList();
    }

    private static Document inOrderOf(Document whole, Document part) {
        Document ordered = new Document();
        whole.keySet().stream().filter(part::containsKey).forEach(name -> ordered.put(name, part.get(name)));
        ordered.putAll(part);
        return ordered;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document sort, int skip, int limit, int batchSize, Document projection) {
        Query wanted = Query.matching(query)
                .sorted(sort == null ? new Document() : sort)
                .part(skip, isOneEnough ? 1 : Math.max(limit, 0));
        Iterable<Document> found = () -> iterator(wanted);
        boolean isWhole = projection == null || projection.isEmpty();
        return new QueryResult(isWhole ? found : projected(toStream(found).toList(), Optional.of(projection)));
    }

    /** What is going to be changed is found before the first change. */
    private Iterator<Document> iterator(Query query) {
        if (!session.isForWriting()) {
            return new ResultIterator(finder().find(query));
        }
        return positions(query).stream().map(this::getDocument).iterator();
    }

    private List<Long> positions(Query query) {
        List<Long> positions = new ArrayList<>();
        try (Results results = finder().find(query)) {
            while (results.next()) {
                positions.add(results.position());
            }
        }
        return positions;
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return Filter.of(query).matches(document);
    }

    Stream<Document> stream(Query query) {
        return toStream(() -> iterator(query));
    }

    /** Of all documents, in bytes. */
    long size() {
        return session.documents().size(stored());
    }

    /** Of the whole library's update only what no replacement is: it would lose the order of the fields that were sent. */
    @Override
    public Document updateDocuments(
            Document selector, Document sent, ArrayFilters filters, boolean isMulti, boolean isUpsert, Oplog oplog) {
        isOneEnough = !isMulti;
        try {
            Optional<Replacement> replacement = Replacement.isOne(sent) && !isMulti
                    ? replaced(Query.matching(selector).part(0, 1), sent)
                    : Optional.empty();
            return replacement
                    .map(Replacement::counts)
                    .orElseGet(() -> super.updateDocuments(selector, sent, filters, isMulti, isUpsert, oplog));
        } finally {
            isOneEnough = false;
        }
    }

    @Override
    public Document findAndModify(Document command) {
        if (!(command.get("update") instanceof Document sent) || !Replacement.isOne(sent)) {
            return super.findAndModify(command);
        }
        Query query = Query.matching(document(command, "query"))
                .sorted(document(command, "sort"))
                .part(0, 1);
        return replaced(query, sent)
                .map(replacement -> replacement.reply(
                        Boolean.TRUE.equals(command.get("new")),
                        found -> projected(found, Optional.of(document(command, "fields")))))
                .orElseGet(() -> super.findAndModify(command));
    }

    /** Empty where there is nothing to replace. */
    private Optional<Replacement> replaced(Query query, Document sent) {
        Optional<Long> position = positions(query).stream().findFirst();
        Optional<Replacement> replacement = position.map(this::getDocument).map(before -> Replacement.of(before, sent));
        replacement.filter(Replacement::isChange).ifPresent(change -> session.changes()
                .replace(stored(), position.get(), change.after()));
        return replacement;
    }

    private static Document document(Document command, String name) {
        return command.get(name) instanceof Document document ? document : new Document();
    }

    @Override
    protected Document getDocument(Long position) {
        return session.documents().find(position).orElseThrow();
    }

    /** The id comes first, as in MongoDB. */
    @Override
    protected Long addDocumentInternal(Document document) {
        if (BsonRegularExpression.isRegularExpression(document.get(getIdField()))) {
            throw Replies.error(53, "InvalidIdField", "The '_id' value cannot be of type regex");
        }
        Document ordered = new Document(getIdField(), document.get(getIdField()));
        ordered.putAll(document);
        return session.changes().insert(stored(), ordered);
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document changed) {
        session.changes().replace(stored(), position, changed);
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
        List<IndexKey> keys = index.fields().stream()
                .map(field -> new IndexKey(field.path(), field.ascending()))
                .toList();
        return new EmptyIndex<>(index.name(), keys) {
            @Override
            public boolean isUnique() {
                return index.isUnique();
            }
        };
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

    private static Stream<Document> toStream(Iterable<Document> documents) {
        return StreamSupport.stream(documents.spliterator(), false);
    }
}
