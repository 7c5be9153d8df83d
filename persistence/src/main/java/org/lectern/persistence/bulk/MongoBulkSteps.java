package org.lectern.persistence.bulk;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.DeleteQuery;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.bulk.BulkStep;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.bulk.BulkSteps;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;

/** The steps in MongoDB's collection {@code bulkSteps}. JNoSQL writes one by one, so many at once are the driver's. */
@ApplicationScoped
public class MongoBulkSteps implements BulkSteps {
    private final DocumentTemplate template;
    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoBulkSteps() {
        this(null, null, null);
    }

    @Inject
    public MongoBulkSteps(DocumentTemplate template, MongoDatabase database, Indexes indexes) {
        this.template = template;
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public void insertAll(List<BulkStep> steps) {
        saveAll(steps);
    }

    @Override
    public void saveAll(List<BulkStep> steps) {
        indexes.ensure();
        List<ReplaceOneModel<BsonDocument>> writes = steps.stream()
                .map(BulkStepRecord::bson)
                .map(bson -> new ReplaceOneModel<>(
                        Filters.eq(Records.ID, bson.get(Records.ID)), bson, new ReplaceOptions().upsert(true)))
                .toList();
        MongoCollection<BsonDocument> collection =
                database.getCollection(BulkStepRecord.COLLECTION, BsonDocument.class);
        Outages.guarded(() -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public List<BulkStep> page(String bulk, long after, Optional<Outcome> outcome, int limit) {
        SelectQuery.QueryBuilder query =
                SelectQuery.builder().from(BulkStepRecord.COLLECTION).limit(limit);
        if (outcome.isEmpty()) {
            query.where(numbers(bulk, after)).sort(Sort.asc(Records.ID));
        } else {
            query.where(CriteriaCondition.and(
                            having(bulk, outcome.get()), CriteriaCondition.gt(BulkStepRecord.NUMBER, after)))
                    .sort(Sort.asc(BulkStepRecord.NUMBER));
        }
        return template.<BulkStepRecord>select(query.build())
                .map(BulkStepRecord::step)
                .toList();
    }

    @Override
    public long count(String bulk, Outcome outcome) {
        return template.count(SelectQuery.builder()
                .from(BulkStepRecord.COLLECTION)
                .where(having(bulk, outcome))
                .build());
    }

    @Override
    public void deleteAll(String bulk) {
        template.delete(DeleteQuery.builder()
                .from(BulkStepRecord.COLLECTION)
                .where(numbers(bulk, 0))
                .build());
    }

    private static CriteriaCondition having(String bulk, Outcome outcome) {
        return CriteriaCondition.and(
                CriteriaCondition.eq(BulkStepRecord.BULK, bulk),
                CriteriaCondition.eq(BulkStepRecord.OUTCOME, outcome.text()));
    }

    private static CriteriaCondition numbers(String bulk, long after) {
        return CriteriaCondition.and(
                CriteriaCondition.gt(Records.ID, bson(bulk, after)),
                CriteriaCondition.lte(Records.ID, bson(bulk, Long.MAX_VALUE)));
    }

    private static BsonDocument bson(String bulk, long number) {
        Document id = BulkStepRecord.id(bulk, number);
        return DocumentBson.bson(id);
    }
}
