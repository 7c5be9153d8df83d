package org.lectern.persistence.importing;

import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRuns;
import org.lectern.persistence.mongo.Records;

/** The imports in MongoDB's collection {@code imports}. */
@ApplicationScoped
public class MongoImportRuns implements ImportRuns {
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
    public List<ImportRun> latest(int limit) {
        SelectQuery query = SelectQuery.builder()
                .from(ImportRecord.COLLECTION)
                .sort(Sort.desc("started"), Sort.desc(Records.ID))
                .limit(limit)
                .build();
        return template.<ImportRecord>select(query).map(ImportRecord::run).toList();
    }

    @Override
    public List<ImportRun> unfinished() {
        SelectQuery query = SelectQuery.builder()
                .from(ImportRecord.COLLECTION)
                .where(CriteriaCondition.in(ImportRecord.STATE, ImportRecord.UNFINISHED))
                .build();
        return template.<ImportRecord>select(query).map(ImportRecord::run).toList();
    }

    @Override
    public void save(ImportRun run) {
        template.update(ImportRecord.of(run));
    }
}
