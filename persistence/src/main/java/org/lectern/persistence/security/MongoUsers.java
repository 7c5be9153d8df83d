package org.lectern.persistence.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.DuplicateKey;
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
