package org.lectern.persistence.housekeeping;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.housekeeping.Finding;
import org.lectern.post.StoreUnavailable;

/** Writes findings, each on the condition that it still is what it was, all in one command. */
final class FindingWrites {
    private final List<Finding> inserted;
    private final List<Finding> replaced;

    FindingWrites(List<Finding> changed) {
        inserted = changed.stream().filter(each -> each.version() == 0).toList();
        replaced = changed.stream().filter(each -> each.version() > 0).toList();
    }

    /** @return the ids of those that were left alone */
    List<String> in(MongoCollection<BsonDocument> collection) {
        Set<String> left = new HashSet<>();
        if (!inserted.isEmpty()) {
            left.addAll(insert(collection));
        }
        if (!replaced.isEmpty() && replace(collection).getMatchedCount() < replaced.size()) {
            left.addAll(unreplaced(collection));
        }
        return List.copyOf(left);
    }

    private List<String> insert(MongoCollection<BsonDocument> collection) {
        List<WriteModel<BsonDocument>> writes = inserted.stream()
                .<WriteModel<BsonDocument>>map(each -> new InsertOneModel<>(FindingBson.stored(each)))
                .toList();
        try {
            write(collection, writes);
            return List.of();
        } catch (MongoBulkWriteException some) {
            boolean areDuplicates = some.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (some.getWriteConcernError() != null || some.getWriteErrors().isEmpty()) {
                throw new StoreUnavailable("The store did not confirm what it took", some);
            }
            if (!areDuplicates) {
                throw some;
            }
            return some.getWriteErrors().stream()
                    .map(error -> inserted.get(error.getIndex()).id())
                    .toList();
        }
    }

    private BulkWriteResult replace(MongoCollection<BsonDocument> collection) {
        List<WriteModel<BsonDocument>> writes = replaced.stream()
                .<WriteModel<BsonDocument>>map(
                        each -> new ReplaceOneModel<>(isUnchanged(each), FindingBson.stored(each)))
                .toList();
        return write(collection, writes);
    }

    private static BulkWriteResult write(
            MongoCollection<BsonDocument> collection, List<WriteModel<BsonDocument>> writes) {
        return collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private static Bson isUnchanged(Finding finding) {
        return Filters.and(
                Filters.eq(FindingBson.ID, finding.id()), Filters.eq(FindingBson.VERSION, finding.version()));
    }

    /** The store tells how many it replaced, not which: whose are stored as they were meant were not left. */
    private List<String> unreplaced(MongoCollection<BsonDocument> collection) {
        Map<String, BsonDocument> stored = new HashMap<>();
        collection
                .find(Filters.in(
                        FindingBson.ID, replaced.stream().map(Finding::id).toList()))
                .forEach(each -> stored.put(each.getString(FindingBson.ID).getValue(), each));
        List<String> left = new ArrayList<>();
        for (Finding each : replaced) {
            if (!FindingBson.stored(each).equals(stored.get(each.id()))) {
                left.add(each.id());
            }
        }
        return left;
    }
}
