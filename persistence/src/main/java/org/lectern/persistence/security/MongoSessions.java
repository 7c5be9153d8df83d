package org.lectern.persistence.security;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.security.session.Session;
import org.lectern.security.session.Sessions;

/** The log-ins in MongoDB's collection {@code sessions}. A single field is set, and many are deleted, by the driver. */
@ApplicationScoped
public class MongoSessions implements Sessions {
    private final DocumentTemplate template;
    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoSessions() {
        this(null, null);
    }

    @Inject
    public MongoSessions(DocumentTemplate template, MongoDatabase database) {
        this.template = template;
        this.database = database;
    }

    @Override
    public void insert(Session session) {
        template.insert(SessionRecord.of(session));
    }

    @Override
    public Optional<Session> find(String id) {
        return template.find(SessionRecord.class, id).map(SessionRecord::session);
    }

    @Override
    public List<Session> of(String user) {
        SelectQuery query = SelectQuery.builder()
                .from(SessionRecord.COLLECTION)
                .where(CriteriaCondition.eq(SessionRecord.USER, user))
                .sort(Sort.desc(Records.ID))
                .build();
        return template.<SessionRecord>select(query).map(SessionRecord::session).toList();
    }

    @Override
    public void seen(String id, Instant then) {
        Outages.guarded(
                () -> sessions().updateOne(Filters.eq(Records.ID, id), Updates.set(SessionRecord.LAST_SEEN, then)));
    }

    @Override
    public boolean delete(String id) {
        return Outages.guarded(() -> sessions().deleteOne(Filters.eq(Records.ID, id)))
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void deleteOf(String user, Optional<String> spared) {
        Bson all = Filters.eq(SessionRecord.USER, user);
        Bson wanted =
                spared.map(id -> Filters.and(all, Filters.ne(Records.ID, id))).orElse(all);
        Outages.guarded(() -> sessions().deleteMany(wanted));
    }

    @Override
    public void deleteEnded(Instant now) {
        Outages.guarded(() -> sessions().deleteMany(Filters.lte(SessionRecord.UNTIL, now)));
    }

    private MongoCollection<BsonDocument> sessions() {
        return database.getCollection(SessionRecord.COLLECTION, BsonDocument.class);
    }
}
