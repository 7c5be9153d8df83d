package org.lectern.persistence.security;

import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.StaleWrite;
import org.lectern.security.User;
import org.lectern.security.Users;

/** The users in MongoDB's collection {@code users}. */
@ApplicationScoped
public class MongoUsers implements Users {
    private final DocumentTemplate template;

    /** For the container's proxy. */
    protected MongoUsers() {
        this(null);
    }

    @Inject
    public MongoUsers(DocumentTemplate template) {
        this.template = template;
    }

    @Override
    public Optional<User> find(String name) {
        return template.find(UserRecord.class, name).map(UserRecord::user);
    }

    @Override
    public Optional<User> findBySubject(String subject) {
        return template.select(UserRecord.class)
                .where(UserRecord.SUBJECT)
                .eq(subject)
                .<UserRecord>singleResult()
                .map(UserRecord::user);
    }

    @Override
    public List<User> list(Optional<String> after, int limit) {
        SelectQuery.QueryBuilder query = SelectQuery.builder()
                .from(UserRecord.COLLECTION)
                .sort(Sort.asc(Records.ID))
                .limit(limit);
        after.ifPresent(name -> query.where(CriteriaCondition.gt(Records.ID, name)));
        return template.<UserRecord>select(query.build()).map(UserRecord::user).toList();
    }

    @Override
    public boolean insert(User user) {
        try {
            template.insert(UserRecord.of(user, user.version()));
            return true;
        } catch (DuplicateKey taken) {
            return false;
        }
    }

    @Override
    public boolean replace(User user) {
        try {
            template.update(UserRecord.of(user, user.version() - 1));
            return true;
        } catch (StaleWrite stale) {
            return false;
        }
    }
}
