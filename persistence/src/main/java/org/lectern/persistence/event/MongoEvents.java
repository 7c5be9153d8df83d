package org.lectern.persistence.event;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;
import org.lectern.event.Events;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.reference.StoredReferents;
import org.lectern.reference.Referent;

/** The events in MongoDB's collection {@code events}. */
@ApplicationScoped
public class MongoEvents extends StoredReferents implements Events {
    public static final String COLLECTION = "events";

    /** For the container's proxy. */
    protected MongoEvents() {
        this(null, null, null);
    }

    @Inject
    public MongoEvents(
            @Database(DatabaseType.DOCUMENT) DatabaseManager documents, MongoDatabase database, Indexes indexes) {
        super(COLLECTION, documents, database, indexes);
    }

    @Override
    public List<Referent> findAllOfSeries(Collection<String> seriesKeys) {
        return seriesKeys.isEmpty()
                ? List.of()
                : select(CriteriaCondition.in("series.slug", List.copyOf(seriesKeys))).stream()
                        .filter(each -> !each.isMerged())
                        .toList();
    }
}
