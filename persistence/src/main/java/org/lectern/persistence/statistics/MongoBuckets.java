package org.lectern.persistence.statistics;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.BulkInsert;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.NotStorable;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.StaleWrite;
import org.lectern.persistence.mongo.Versions;
import org.lectern.post.StoreUnavailable;
import org.lectern.statistics.Bucket;
import org.lectern.statistics.Buckets;
import org.lectern.statistics.CountsTooLarge;
import org.lectern.statistics.Period;

/** The buckets in MongoDB's collection {@code counts}. */
@ApplicationScoped
public class MongoBuckets implements Buckets {
    private final DocumentTemplate template;
    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoBuckets() {
        this(null, null);
    }

    @Inject
    public MongoBuckets(DocumentTemplate template, MongoDatabase database) {
        this.template = template;
        this.database = database;
    }

    @Override
    public List<Bucket> find(String tree, Collection<Period> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        return template.<BucketRecord>select(query(tree, periods))
                .map(BucketRecord::bucket)
                .toList();
    }

    static SelectQuery query(String tree, Collection<Period> periods) {
        List<String> ids = periods.stream()
                .distinct()
                .map(period -> BucketRecord.id(tree, period))
                .toList();
        return SelectQuery.builder()
                .from(BucketRecord.COLLECTION)
                .where(CriteriaCondition.in(Records.ID, ids))
                .build();
    }

    @Override
    public boolean write(String tree, Bucket bucket, long former) {
        try {
            if (former == 0) {
                template.insert(BucketRecord.of(tree, bucket, 1));
            } else {
                template.update(BucketRecord.of(tree, bucket, former));
            }
            return true;
        } catch (StaleWrite | DuplicateKey faster) {
            return false;
        } catch (NotStorable tooLarge) {
            throw new CountsTooLarge(tooLarge.getMessage(), tooLarge);
        }
    }

    /** The driver's, as JNoSQL writes one by one. */
    @Override
    public boolean writeAll(String tree, List<Bucket> buckets) {
        List<WriteModel<BsonDocument>> writes =
                buckets.stream().map(bucket -> write(tree, bucket)).toList();
        try {
            BulkWriteResult result =
                    Outages.guarded(() -> database.getCollection(BucketRecord.COLLECTION, BsonDocument.class)
                            .bulkWrite(writes, new BulkWriteOptions().ordered(false)));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException some) {
            if (some.getWriteConcernError() != null) {
                throw new StoreUnavailable("The store did not confirm what it took", some);
            }
            if (some.getWriteErrors().stream().allMatch(error -> DuplicateKey.is(error.getCode()))) {
                return false;
            }
            throw some;
        } catch (BsonMaximumSizeExceededException tooLarge) {
            throw new CountsTooLarge(tooLarge.getMessage(), tooLarge);
        }
    }

    private static WriteModel<BsonDocument> write(String tree, Bucket bucket) {
        long former = bucket.version();
        BucketRecord record = BucketRecord.of(tree, bucket, former + 1);
        BsonDocument document = Records.bson(record.id(), record.version(), record.document());
        return former == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(
                        Filters.and(Filters.eq(Records.ID, record.id()), Versions.is(former)), document);
    }

    /** The driver's, as JNoSQL inserts one by one. */
    @Override
    public void insertAll(String tree, List<Bucket> buckets) {
        BulkInsert bulk = new BulkInsert(database, BucketRecord.COLLECTION);
        buckets.stream()
                .map(bucket -> BucketRecord.of(tree, bucket, 1))
                .forEach(record -> bulk.add(() -> Records.bson(record.id(), record.version(), record.document())));
        bulk.run().values().stream().findFirst().ifPresent(failure -> {
            throw failure instanceof NotStorable tooLarge
                    ? new CountsTooLarge(tooLarge.getMessage(), tooLarge)
                    : failure;
        });
    }

    @Override
    public void keepOnly(String tree) {
        Outages.guarded(() -> database.getCollection(BucketRecord.COLLECTION).deleteMany(besides(tree)));
    }

    /** Behind a space comes an exclamation mark. */
    static Bson besides(String tree) {
        return Filters.or(Filters.lt(Records.ID, tree + " "), Filters.gte(Records.ID, tree + "!"));
    }
}
