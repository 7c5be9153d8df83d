package org.lectern.persistence.security;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.Outages;
import org.lectern.security.invitation.PasswordLink;
import org.lectern.security.invitation.PasswordLinks;

/** The links in MongoDB's collection {@code passwordLinks}. Many at once are deleted by the driver. */
@ApplicationScoped
public class MongoPasswordLinks implements PasswordLinks {
    private final DocumentTemplate template;
    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoPasswordLinks() {
        this(null, null);
    }

    @Inject
    public MongoPasswordLinks(DocumentTemplate template, MongoDatabase database) {
        this.template = template;
        this.database = database;
    }

    @Override
    public void insert(PasswordLink link) {
        template.insert(PasswordLinkRecord.of(link));
    }

    @Override
    public Optional<PasswordLink> find(String hash) {
        return template.find(PasswordLinkRecord.class, hash).map(PasswordLinkRecord::link);
    }

    @Override
    public List<PasswordLink> of(String user) {
        SelectQuery query = SelectQuery.builder()
                .from(PasswordLinkRecord.COLLECTION)
                .where(CriteriaCondition.eq(PasswordLinkRecord.USER, user))
                .sort(Sort.desc(PasswordLinkRecord.CREATED))
                .build();
        return template.<PasswordLinkRecord>select(query)
                .map(PasswordLinkRecord::link)
                .toList();
    }

    @Override
    public void deleteOf(String user) {
        Outages.guarded(() -> links().deleteMany(Filters.eq(PasswordLinkRecord.USER, user)));
    }

    @Override
    public void deleteExpired(Instant now) {
        Outages.guarded(() -> links().deleteMany(Filters.lte(PasswordLinkRecord.EXPIRES, now)));
    }

    private MongoCollection<BsonDocument> links() {
        return database.getCollection(PasswordLinkRecord.COLLECTION, BsonDocument.class);
    }
}
