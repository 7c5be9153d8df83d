package org.lectern.persistence.reference;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.communication.semistructured.CommunicationEntity;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.lectern.persistence.mongo.BulkInsert;
import org.lectern.persistence.mongo.ById;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.NotStorable;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.StaleWrite;
import org.lectern.persistence.mongo.Versions;
import org.lectern.reference.Referent;
import org.lectern.reference.ReferentResult;
import org.lectern.reference.Referents;

/** Referents in one of MongoDB's collections. They go through JNoSQL as whole documents, since its records know one collection each. */
public abstract class StoredReferents implements Referents {
    private final String collection;
    private final DatabaseManager documents;
    private final MongoDatabase database;
    private final Indexes indexes;

    protected StoredReferents(String collection, DatabaseManager documents, MongoDatabase database, Indexes indexes) {
        this.collection = collection;
        this.documents = documents;
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public Optional<Referent> find(Object id) {
        return select(ReferentCriteria.hasId(id)).stream().findFirst();
    }

    @Override
    public List<Referent> findAllByKey(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : select(ReferentCriteria.means(keys));
    }

    @Override
    public List<Referent> findAllHolding(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : select(ReferentCriteria.holds(keys));
    }

    @Override
    public List<Referent> page(Optional<String> after, int limit) {
        return referents(ReferentCriteria.bySlug(from(), after, limit));
    }

    @Override
    public List<Referent> pageById(Optional<Object> after, int limit) {
        return new ById(database, collection)
                .page(after.map(DocumentBson::bson), limit).stream()
                        .map(each -> new Referent(
                                DocumentBson.value(each.get(Records.ID)), Versions.of(each), Records.whole(each)))
                        .toList();
    }

    @Override
    public List<Referent> findAllMergedInto(Object id) {
        return select(ReferentCriteria.mergedInto(id));
    }

    @Override
    public List<Referent> findAllMerged() {
        return select(ReferentCriteria.merged());
    }

    @Override
    public ReferentResult insert(Referent referent) {
        return outcome(referent, () -> documents.insert(ReferentEntity.of(collection, referent, 1)));
    }

    @Override
    public List<ReferentResult> insertAll(List<Referent> referents) {
        return restoreAll(referents.stream()
                .map(each -> new Referent(each.id(), 1, each.document()))
                .toList());
    }

    @Override
    public List<ReferentResult> restoreAll(List<Referent> referents) {
        if (referents.isEmpty()) {
            return List.of();
        }
        indexes.ensure();
        BulkInsert bulk = new BulkInsert(database, collection);
        referents.forEach(each -> bulk.add(() -> Records.bson(each.id(), each.version(), each.document())));
        Map<Integer, RuntimeException> failures = bulk.run();
        List<ReferentResult> results = new ArrayList<>();
        for (int i = 0; i < referents.size(); i++) {
            results.add(
                    failures.containsKey(i) ? refusal(failures.get(i)) : new ReferentResult.Stored(referents.get(i)));
        }
        return results;
    }

    @Override
    public ReferentResult replace(Referent changed) {
        return outcome(changed, () -> documents.update(ReferentEntity.of(collection, changed, changed.version())));
    }

    @Override
    public ReferentResult delete(Referent referent) {
        Bson filter =
                Filters.and(Filters.eq(Records.ID, DocumentBson.bson(referent.id())), Versions.is(referent.version()));
        long deleted = Outages.guarded(() -> database.getCollection(collection, BsonDocument.class)
                .deleteOne(filter)
                .getDeletedCount());
        return deleted == 1 ? new ReferentResult.Stored(referent) : notThatVersion(referent.id());
    }

    protected List<Referent> select(CriteriaCondition criteria) {
        return referents(from().where(criteria).build());
    }

    private List<Referent> referents(SelectQuery query) {
        return documents.select(query).map(ReferentEntity::referent).toList();
    }

    private SelectQuery.QueryBuilder from() {
        return SelectQuery.builder().from(collection);
    }

    private ReferentResult outcome(Referent referent, Supplier<CommunicationEntity> write) {
        try {
            return new ReferentResult.Stored(ReferentEntity.referent(write.get()));
        } catch (StaleWrite stale) {
            return notThatVersion(referent.id());
        } catch (DuplicateKey | NotStorable failure) {
            return refusal(failure);
        }
    }

    private ReferentResult notThatVersion(Object id) {
        return find(id).<ReferentResult>map(ReferentResult.Stale::new).orElseGet(ReferentResult.Missing::new);
    }

    private static ReferentResult refusal(RuntimeException failure) {
        return failure instanceof DuplicateKey
                ? new ReferentResult.KeyTaken()
                : new ReferentResult.Refused(failure.getMessage());
    }
}
