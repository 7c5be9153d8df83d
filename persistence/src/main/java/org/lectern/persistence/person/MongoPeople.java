package org.lectern.persistence.person;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.reference.StoredReferents;
import org.lectern.person.People;

/** The people in MongoDB's collection {@code people}. */
@ApplicationScoped
public class MongoPeople extends StoredReferents implements People {
    public static final String COLLECTION = "people";

    /** For the container's proxy. */
    protected MongoPeople() {
        this(null, null, null);
    }

    @Inject
    public MongoPeople(
            @Database(DatabaseType.DOCUMENT) DatabaseManager documents, MongoDatabase database, Indexes indexes) {
        super(COLLECTION, documents, database, indexes);
    }
}
