package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.index.IndexKeys;
import org.lectern.persistence.embedded.index.KeyBytes;

/** Changes documents and the entries of all of their collection's indexes with them. Not thread-safe. */
public final class Changes {
    private final Catalog catalog;
    private final Documents documents;
    private final Entries entries;

    Changes(Catalog catalog, Documents documents, Entries entries) {
        this.catalog = catalog;
        this.documents = documents;
        this.entries = entries;
    }

    /**
     * @return the document's position
     * @throws DuplicateKeyError if a unique index has one of its keys; nothing is changed then
     */
    public long insert(StoredCollection collection, Document document) {
        List<Change> changes = changes(collection, Optional.empty(), Optional.of(document));
        refuseDuplicates(collection, changes, document);
        long position = documents.insert(collection, document);
        changes.forEach(change -> apply(change, position));
        return position;
    }

    /** @throws DuplicateKeyError as {@link #insert} */
    public void replace(StoredCollection collection, long position, Document document) {
        List<Change> changes = changes(collection, documents.find(position), Optional.of(document));
        refuseDuplicates(collection, changes, document);
        documents.replace(position, document);
        changes.forEach(change -> apply(change, position));
    }

    public void delete(StoredCollection collection, long position) {
        changes(collection, documents.find(position), Optional.empty()).forEach(change -> apply(change, position));
        documents.delete(position);
    }

    public Optional<Long> positionOfId(StoredCollection collection, Object id) {
        return entries.position(collection.idIndex(), KeyBytes.of(id));
    }

    /** @throws DuplicateKeyError if a unique index is asked for and there are documents with the same key */
    public void createIndex(StoredCollection collection, String name, Document description) {
        IndexDefinition index = catalog.addIndex(collection, name, description);
        long multikey = 0;
        try (Candidates all = documents.all(collection, false, TimeLimit.NONE)) {
            while (all.next()) {
                Document document = all.document(TopFields.ALL).document();
                IndexKeys keys = IndexKeys.of(index, document);
                multikey |= keys.multikey();
                refuseDuplicates(collection, List.of(new Change(index, keys.keys(), List.of(), 0)), document);
                keys.keys().forEach(key -> entries.add(index, key, all.position()));
            }
        }
        if (multikey != 0) {
            catalog.markMultikey(index, multikey);
        }
    }

    public void dropIndex(IndexDefinition index) {
        entries.removeAll(index);
        catalog.dropIndex(index);
    }

    /** With its documents and indexes. */
    public void drop(StoredCollection collection) {
        collection.indexes().forEach(entries::removeAll);
        documents.deleteAll(collection);
        catalog.drop(collection);
    }

    /** @param multikey the fields that become multikey with this change */
    private record Change(IndexDefinition index, Iterable<byte[]> added, Iterable<byte[]> removed, long multikey) {}

    private static List<Change> changes(
            StoredCollection collection, Optional<Document> before, Optional<Document> after) {
        List<Change> changes = new ArrayList<>();
        for (IndexDefinition index : collection.indexes()) {
            Optional<IndexKeys> old = before.map(document -> IndexKeys.of(index, document));
            Optional<IndexKeys> present = after.map(document -> IndexKeys.of(index, document));
            changes.add(new Change(
                    index,
                    without(present, old),
                    without(old, present),
                    present.map(IndexKeys::multikey).orElse(0L) & ~index.multikey()));
        }
        return changes;
    }

    private static Collection<byte[]> without(Optional<IndexKeys> some, Optional<IndexKeys> others) {
        List<byte[]> all = some.map(IndexKeys::keys).orElse(List.of());
        List<byte[]> gone = others.map(IndexKeys::keys).orElse(List.of());
        if (gone.isEmpty()) {
            return all;
        }
        SortedSet<byte[]> rest = new TreeSet<>(Arrays::compareUnsigned);
        rest.addAll(all);
        gone.forEach(rest::remove);
        return rest;
    }

    private void refuseDuplicates(StoredCollection collection, List<Change> changes, Document document) {
        for (Change change : changes) {
            if (change.index().isUnique()) {
                change.added().forEach(key -> refuseDuplicate(collection, change.index(), key, document));
            }
        }
    }

    private void refuseDuplicate(StoredCollection collection, IndexDefinition index, byte[] key, Document document) {
        if (entries.position(index, key).isPresent()) {
            String values = index.fields().stream()
                    .map(field -> field.path() + ": "
                            + Json.toCompactJsonValue(Utils.getSubdocumentValue(document, field.path())))
                    .collect(Collectors.joining(", ", "{ ", " }"));
            throw new DuplicateKeyError(collection.namespace().toString(), index.name() + " dup key: " + values);
        }
    }

    private void apply(Change change, long position) {
        change.removed().forEach(key -> entries.remove(change.index(), key, position));
        change.added().forEach(key -> entries.add(change.index(), key, position));
        if (change.multikey() != 0) {
            catalog.markMultikey(change.index(), change.multikey());
        }
    }
}
