package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.match.Filter;

/**
 * Which collections and indexes there are, as one transaction sees them. What was read is kept for the connection's next transactions
 * until somebody changes the catalogue. Not thread-safe.
 */
public final class Catalog {
    private static final long UNREAD = -1;

    private final Sql sql;
    private final Map<Namespace, StoredCollection> known = new HashMap<>();
    private long version = UNREAD;

    Catalog(Sql sql) {
        this.sql = sql;
    }

    /** At the start of a transaction, which with this sees the file as it is now. */
    void refresh() {
        long current = sql.one("SELECT version FROM catalog", UNREAD, row -> row.getLong(1));
        if (current != version) {
            known.clear();
            version = current;
        }
    }

    public Optional<StoredCollection> find(Namespace namespace) {
        StoredCollection collection = known.get(namespace);
        if (collection == null) {
            Optional<StoredCollection> read = read(namespace);
            read.ifPresent(found -> known.put(namespace, found));
            return read;
        }
        return Optional.of(collection);
    }

    /** In the order of their names. */
    public List<String> databases() {
        return texts("SELECT DISTINCT database FROM collections ORDER BY 1");
    }

    /** In the order of their names. */
    public List<String> collections(String database) {
        return texts("SELECT name FROM collections WHERE database = ? ORDER BY 1", database);
    }

    public StoredCollection create(Namespace namespace) {
        sql.run("INSERT INTO collections (database, name) VALUES (?, ?)", namespace.database(), namespace.collection());
        Document id = new Document("v", 2).append("key", new Document("_id", 1)).append("name", IndexDefinition.ID);
        addIndex(new StoredCollection(number(namespace), namespace, List.of()), IndexDefinition.ID, id);
        return find(namespace).orElseThrow();
    }

    void drop(StoredCollection collection) {
        sql.run("DELETE FROM indexes WHERE collection = ?", collection.number());
        sql.run("DELETE FROM collections WHERE number = ?", collection.number());
        change();
    }

    public void rename(StoredCollection collection, Namespace to) {
        sql.run(
                "UPDATE collections SET database = ?, name = ? WHERE number = ?",
                to.database(),
                to.collection(),
                collection.number());
        change();
    }

    /** The index's entries are the caller's to make. */
    IndexDefinition addIndex(StoredCollection collection, String name, Document description) {
        sql.run(
                "INSERT INTO indexes (collection, name, description, multikey) VALUES (?, ?, ?, 0)",
                collection.number(),
                name,
                Bodies.encoded(description));
        change();
        return find(collection.namespace()).flatMap(found -> found.index(name)).orElseThrow();
    }

    void dropIndex(IndexDefinition index) {
        sql.run("DELETE FROM indexes WHERE number = ?", index.number());
        change();
    }

    /** Some document has arrays in these fields. */
    void markMultikey(IndexDefinition index, long fields) {
        sql.run("UPDATE indexes SET multikey = multikey | ? WHERE number = ?", fields, index.number());
        change();
    }

    /** Whatever was read may be wrong, as the transaction did not come to its end. */
    void forget() {
        known.clear();
        version = UNREAD;
    }

    private void change() {
        sql.run("UPDATE catalog SET version = version + 1");
        known.clear();
    }

    private Optional<StoredCollection> read(Namespace namespace) {
        long number = number(namespace);
        return number == UNREAD
                ? Optional.empty()
                : Optional.of(new StoredCollection(number, namespace, indexes(number)));
    }

    private long number(Namespace namespace) {
        return sql.one(
                "SELECT number FROM collections WHERE database = ? AND name = ?",
                UNREAD,
                row -> row.getLong(1),
                namespace.database(),
                namespace.collection());
    }

    private List<IndexDefinition> indexes(long collection) {
        String statement =
                "SELECT number, name, description, multikey FROM indexes WHERE collection = ? ORDER BY number";
        List<IndexDefinition> indexes = new ArrayList<>();
        try (Sql.Rows rows = sql.rows(statement, collection)) {
            while (rows.next()) {
                indexes.add(rows.read(row ->
                        index(row.getLong(1), row.getString(2), Bodies.decoded(row.getBytes(3)), row.getLong(4))));
            }
        }
        return indexes;
    }

    private static IndexDefinition index(long number, String name, Document description, long multikey) {
        Predicate<Document> covers = IndexDefinition.filter(description)
                .map(Filter::of)
                .<Predicate<Document>>map(filter -> filter::matches)
                .orElse(document -> true);
        return new IndexDefinition(number, name, description, multikey, covers);
    }

    private List<String> texts(String statement, Object... values) {
        List<String> texts = new ArrayList<>();
        try (Sql.Rows rows = sql.rows(statement, values)) {
            while (rows.next()) {
                texts.add(rows.read(row -> row.getString(1)));
            }
        }
        return texts;
    }
}
