package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.index.IndexKeys;
import org.lectern.persistence.embedded.index.Interval;

/** Compares what the indexes of a collection have with what its documents say that they should have. */
public final class Validation {
    private static final int MOST_ERRORS = 20;

    private final Documents documents;
    private final Entries entries;

    Validation(Documents documents, Entries entries) {
        this.documents = documents;
        this.entries = entries;
    }

    /** As MongoDB's {@code validate} answers. Reads every document. */
    public Document of(StoredCollection collection) {
        List<String> errors = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        collection.indexes().forEach(index -> expected.add(0L));
        long count = 0;
        try (Candidates all = documents.all(collection, false, TimeLimit.NONE)) {
            while (all.next()) {
                count++;
                Document document = all.document(TopFields.ALL).document();
                for (int i = 0; i < expected.size(); i++) {
                    expected.set(
                            i, expected.get(i) + keys(collection.indexes().get(i), document, all.position(), errors));
                }
            }
        }
        Document keysPerIndex = new Document();
        for (int i = 0; i < expected.size(); i++) {
            keysPerIndex.append(
                    collection.indexes().get(i).name(),
                    counted(collection.indexes().get(i), expected.get(i), errors));
        }
        return new Document("ns", collection.namespace().toString())
                .append("nrecords", count)
                .append("nIndexes", expected.size())
                .append("keysPerIndex", keysPerIndex)
                .append("valid", errors.isEmpty())
                .append("errors", errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
    }

    private long keys(IndexDefinition index, Document document, long position, List<String> errors) {
        IndexKeys keys = IndexKeys.of(index, document);
        for (byte[] key : keys.keys()) {
            if (!entries.has(index, key, position)) {
                errors.add("the document " + document.get("_id") + " is missing in the index " + index.name());
            }
        }
        if ((keys.multikey() & ~index.multikey()) != 0) {
            errors.add("the index " + index.name() + " does not know that " + document.get("_id") + " has an array");
        }
        return keys.keys().size();
    }

    private long counted(IndexDefinition index, long expected, List<String> errors) {
        long found = entries.count(index, Interval.ALL);
        if (found != expected) {
            errors.add("the index " + index.name() + " has " + found + " entries instead of " + expected);
        }
        return found;
    }
}
