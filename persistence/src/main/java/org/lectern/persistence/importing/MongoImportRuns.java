package org.lectern.persistence.importing;

import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.ImportRuns;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.StaleWrite;

/** The imports in MongoDB's collection {@code imports}. */
@ApplicationScoped
public class MongoImportRuns implements ImportRuns {
    private static final String STATE = "state";
    private static final List<String> UNFINISHED = Arrays.stream(State.values())
            .filter(state -> !state.isFinal())
            .map(State::text)
            .toList();

    private final DocumentTemplate template;

    /** For the container's proxy. */
    protected MongoImportRuns() {
        this(null);
    }

    @Inject
    public MongoImportRuns(DocumentTemplate template) {
        this.template = template;
    }

    @Override
    public Optional<ImportRun> find(String id) {
        return template.find(ImportRecord.class, id).map(ImportRecord::run);
    }

    @Override
    public List<ImportRun> latest(Optional<String> before, int limit) {
        SelectQuery.QueryBuilder query = from().sort(Sort.desc(Records.ID)).limit(limit);
        before.ifPresent(id -> query.where(CriteriaCondition.lt(Records.ID, id)));
        return read(query);
    }

    @Override
    public List<ImportRun> unfinished() {
        return read(from().where(CriteriaCondition.in(STATE, UNFINISHED)).sort(Sort.asc(Records.ID)));
    }

    @Override
    public Optional<ImportRun> lastOf(String folder) {
        CriteriaCondition wanted = CriteriaCondition.and(
                CriteriaCondition.eq("folder", folder),
                CriteriaCondition.eq(STATE, State.DONE.text()),
                CriteriaCondition.eq("dryRun", false));
        return read(from().where(wanted).sort(Sort.desc(Records.ID)).limit(1)).stream()
                .findFirst();
    }

    @Override
    public void insert(ImportRun run) {
        template.insert(new ImportRecord(run.id(), 1, run.document()));
    }

    @Override
    public Optional<ImportRun> replace(ImportRun run) {
        try {
            return Optional.of(template.update(ImportRecord.of(run)).run());
        } catch (StaleWrite stale) {
            return Optional.empty();
        }
    }

    private List<ImportRun> read(SelectQuery.QueryBuilder query) {
        return template.<ImportRecord>select(query.build())
                .map(ImportRecord::run)
                .toList();
    }

    private static SelectQuery.QueryBuilder from() {
        return SelectQuery.builder().from(ImportRecord.COLLECTION);
    }
}
