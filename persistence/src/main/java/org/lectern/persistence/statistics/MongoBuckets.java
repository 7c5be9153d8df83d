package org.lectern.persistence.statistics;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
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
