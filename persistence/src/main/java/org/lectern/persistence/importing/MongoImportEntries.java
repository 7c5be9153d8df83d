package org.lectern.persistence.importing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.importing.EntryBatch;
import org.lectern.importing.ImportEntries;
import org.lectern.importing.ImportEntry;
import org.lectern.importing.ImportOutcome;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;

/** The reports of imports in MongoDB's collection {@code importEntries}, a document for each stretch. */
@ApplicationScoped
public class MongoImportEntries implements ImportEntries {
    private final DocumentTemplate template;
    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoImportEntries() {
        this(null, null, null);
    }

    @Inject
    public MongoImportEntries(DocumentTemplate template, MongoDatabase database, Indexes indexes) {
        this.template = template;
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public void save(EntryBatch batch) {
        indexes.ensure();
        BsonDocument bson = EntryBatchRecord.bson(batch);
        Outages.guarded(() -> batches()
                .replaceOne(Filters.eq(Records.ID, bson.get(Records.ID)), bson, new ReplaceOptions().upsert(true)));
    }

    @Override
    public List<EntryBatch> page(String run, long after, int limit) {
        return batches(after(run, after), limit).toList();
    }

    /** Only stretches with such an entry are read. */
    @Override
    public List<ImportEntry> first(String run, ImportOutcome outcome, int limit) {
        if (limit == 0) {
            return List.of();
        }
        CriteriaCondition which =
                CriteriaCondition.and(after(run, 0), CriteriaCondition.eq(EntryBatchRecord.OUTCOME, outcome.text()));
        return batches(which, limit)
                .flatMap(batch -> batch.entries().stream())
                .filter(entry -> entry.outcome() == outcome)
                .limit(limit)
                .toList();
    }

    private static CriteriaCondition after(String run, long number) {
        return CriteriaCondition.and(
                CriteriaCondition.gt(Records.ID, EntryBatchRecord.id(run, number)),
                CriteriaCondition.lte(Records.ID, EntryBatchRecord.id(run, Long.MAX_VALUE)));
    }

    private Stream<EntryBatch> batches(CriteriaCondition which, int limit) {
        SelectQuery query = SelectQuery.builder()
                .from(EntryBatchRecord.COLLECTION)
                .where(which)
                .sort(Sort.asc(Records.ID))
                .limit(limit)
                .build();
        return template.<EntryBatchRecord>select(query).map(EntryBatchRecord::batch);
    }

    @Override
    public void deleteFrom(String run, long item) {
        delete(Filters.and(Filters.eq(EntryBatchRecord.RUN, run), Filters.gte(EntryBatchRecord.ITEM, item)));
    }

    @Override
    public void deleteBefore(Instant then) {
        delete(Filters.lt(EntryBatchRecord.AT, then));
    }

    private void delete(Bson which) {
        indexes.ensure();
        Outages.guarded(() -> batches().deleteMany(which));
    }

    private MongoCollection<BsonDocument> batches() {
        return database.getCollection(EntryBatchRecord.COLLECTION, BsonDocument.class);
    }
}
