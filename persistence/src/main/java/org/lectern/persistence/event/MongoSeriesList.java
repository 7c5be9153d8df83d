package org.lectern.persistence.event;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;
import org.lectern.event.SeriesList;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.reference.StoredReferents;

/** The series in MongoDB's collection {@code series}. */
@ApplicationScoped
public class MongoSeriesList extends StoredReferents implements SeriesList {
    public static final String COLLECTION = "series";

    /** For the container's proxy. */
    protected MongoSeriesList() {
        this(null, null, null);
    }

    @Inject
    public MongoSeriesList(
            @Database(DatabaseType.DOCUMENT) DatabaseManager documents, MongoDatabase database, Indexes indexes) {
        super(COLLECTION, documents, database, indexes);
    }
}
