package org.lectern.persistence.security;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.security.ApiToken;
import org.lectern.security.ApiTokens;

/** The tokens in MongoDB's collection {@code tokens}. A single field is set by the driver; JNoSQL writes whole documents. */
@ApplicationScoped
public class MongoApiTokens implements ApiTokens {
    private final DocumentTemplate template;
    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoApiTokens() {
        this(null, null);
    }

    @Inject
    public MongoApiTokens(DocumentTemplate template, MongoDatabase database) {
        this.template = template;
        this.database = database;
    }

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        return template.select(TokenRecord.class)
                .where("hash")
                .eq(hash)
                .<TokenRecord>singleResult()
                .map(TokenRecord::token);
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return template.find(TokenRecord.class, id).map(TokenRecord::token);
    }

    @Override
    public List<ApiToken> list(Optional<String> user, Optional<String> after, int limit) {
        List<CriteriaCondition> conditions = new ArrayList<>();
        user.ifPresent(name -> conditions.add(CriteriaCondition.eq(TokenRecord.USER, name)));
        after.ifPresent(id -> conditions.add(CriteriaCondition.gt(Records.ID, id)));
        SelectQuery.QueryBuilder query = SelectQuery.builder()
                .from(TokenRecord.COLLECTION)
                .sort(Sort.asc(Records.ID))
                .limit(limit);
        if (!conditions.isEmpty()) {
            query.where(
                    conditions.size() == 1
                            ? conditions.get(0)
                            : CriteriaCondition.and(conditions.toArray(CriteriaCondition[]::new)));
        }
        return template.<TokenRecord>select(query.build())
                .map(TokenRecord::token)
                .toList();
    }

    @Override
    public void insert(ApiToken token) {
        template.insert(TokenRecord.of(token));
    }

    @Override
    public void used(String id, Instant then) {
        Bson before = Filters.or(Filters.exists(TokenRecord.LAST_USED, false), Filters.lt(TokenRecord.LAST_USED, then));
        Outages.guarded(() -> tokens().updateOne(
                        Filters.and(Filters.eq(Records.ID, id), before), Updates.set(TokenRecord.LAST_USED, then)));
    }

    @Override
    public boolean delete(String id) {
        return Outages.guarded(() -> tokens().deleteOne(Filters.eq(Records.ID, id)))
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void deleteExpired(Instant then) {
        Outages.guarded(() -> tokens().deleteMany(Filters.lte(TokenRecord.EXPIRES, then)));
    }

    private MongoCollection<BsonDocument> tokens() {
        return database.getCollection(TokenRecord.COLLECTION, BsonDocument.class);
    }
}
