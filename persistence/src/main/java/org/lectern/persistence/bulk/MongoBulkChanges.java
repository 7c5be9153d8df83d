package org.lectern.persistence.bulk;

import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.BulkChange.State;
import org.lectern.bulk.BulkChanges;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.StaleWrite;

/** The bulk changes in MongoDB's collection {@code bulkChanges}. */
@ApplicationScoped
public class MongoBulkChanges implements BulkChanges {
    private static final List<String> AT_WORK = Arrays.stream(State.values())
            .filter(State::isAtWork)
            .map(State::text)
            .toList();

    private final DocumentTemplate template;

    /** For the container's proxy. */
    protected MongoBulkChanges() {
        this(null);
    }

    @Inject
    public MongoBulkChanges(DocumentTemplate template) {
        this.template = template;
    }

    @Override
    public Optional<BulkChange> find(String id) {
        return template.find(BulkChangeRecord.class, id).map(BulkChangeRecord::change);
    }

    @Override
    public List<BulkChange> latest(Optional<String> before, int limit) {
        SelectQuery.QueryBuilder query = from().sort(Sort.desc(Records.ID)).limit(limit);
        before.ifPresent(id -> query.where(CriteriaCondition.lt(Records.ID, id)));
        return read(query);
    }

    @Override
    public List<BulkChange> atWork(int limit) {
        return read(from().where(CriteriaCondition.in("state", AT_WORK))
                .sort(Sort.asc(Records.ID))
                .limit(limit));
    }

    @Override
    public void insert(BulkChange change) {
        template.insert(new BulkChangeRecord(change.id(), 1, change.document()));
    }

    @Override
    public Optional<BulkChange> replace(BulkChange change) {
        try {
            return Optional.of(template.update(BulkChangeRecord.of(change)).change());
        } catch (StaleWrite stale) {
            return Optional.empty();
        }
    }

    private List<BulkChange> read(SelectQuery.QueryBuilder query) {
        return template.<BulkChangeRecord>select(query.build())
                .map(BulkChangeRecord::change)
                .toList();
    }

    private static SelectQuery.QueryBuilder from() {
        return SelectQuery.builder().from(BulkChangeRecord.COLLECTION);
    }
}
