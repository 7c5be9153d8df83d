package org.lectern.persistence.tag;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.post.StoreUnavailable;
import org.lectern.tag.Tags;

/** The tags in MongoDB's collection {@code tags}. */
@ApplicationScoped
public class MongoTags implements Tags {
    private static final String LABEL = "label";

    private final DocumentTemplate template;
    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoTags() {
        this(null, null);
    }

    @Inject
    public MongoTags(DocumentTemplate template, MongoDatabase database) {
        this.template = template;
        this.database = database;
    }

    @Override
    public Map<String, String> labels(Collection<String> slugs) {
        SelectQuery query = SelectQuery.builder()
                .from(TagRecord.COLLECTION)
                .where(CriteriaCondition.in(Records.ID, List.copyOf(new HashSet<>(slugs))))
                .build();
        Map<String, String> labels = new HashMap<>();
        template.<TagRecord>select(query)
                .forEach(tag -> tag.writtenLabel().ifPresent(label -> labels.put(tag.slug(), label)));
        return labels;
    }

    /** Of two programs that bring a label for one tag, the first counts: nothing is set where there is something already. */
    @Override
    public void rememberLabels(Map<String, String> labelsBySlug) {
        Map<String, String> known = labels(labelsBySlug.keySet());
        List<UpdateOneModel<BsonDocument>> writes = labelsBySlug.entrySet().stream()
                .filter(label -> !known.containsKey(label.getKey()))
                .flatMap(label -> writes(label.getKey(), label.getValue()))
                .toList();
        if (!writes.isEmpty()) {
            Outages.guarded(() -> write(writes));
        }
    }

    /** Each by itself. A tag that somebody else wrote meanwhile has what it needs. */
    private boolean write(List<UpdateOneModel<BsonDocument>> writes) {
        try {
            return database.getCollection(TagRecord.COLLECTION, BsonDocument.class)
                    .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                    .wasAcknowledged();
        } catch (MongoBulkWriteException some) {
            if (some.getWriteConcernError() != null) {
                throw new StoreUnavailable("The store did not confirm what it took", some);
            }
            if (some.getWriteErrors().stream().allMatch(MongoTags::isDuplicate)) {
                return true;
            }
            throw some;
        }
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** One for a tag that is not there, one for a tag that is there without a label. */
    private static Stream<UpdateOneModel<BsonDocument>> writes(String slug, String label) {
        UpdateOptions orInsert = new UpdateOptions().upsert(true);
        return Stream.of(
                new UpdateOneModel<>(Filters.eq(Records.ID, slug), Updates.setOnInsert(LABEL, label), orInsert),
                new UpdateOneModel<>(
                        Filters.and(Filters.eq(Records.ID, slug), Filters.eq(LABEL, null)), Updates.set(LABEL, label)));
    }
}
