package org.lectern.persistence.housekeeping;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.document.Document;
import org.lectern.housekeeping.HousekeepingRun;
import org.lectern.housekeeping.HousekeepingRuns;
import org.lectern.housekeeping.Reports;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;

/**
 * In MongoDB's collections {@code housekeepingRuns} and {@code housekeepingReports}. Single fields of a run are set, as its progress and
 * a wish to cancel it are not one writer's.
 */
@ApplicationScoped
public class MongoHousekeepingRuns implements HousekeepingRuns, Reports {
    private static final String RUNS = "housekeepingRuns";
    private static final String REPORTS = "housekeepingReports";
    private static final String CANCEL = "cancel";

    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoHousekeepingRuns() {
        this(null, null);
    }

    @Inject
    public MongoHousekeepingRuns(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public Optional<HousekeepingRun> findRun(String id) {
        return first(RUNS, id).map(RunDocument::run);
    }

    @Override
    public List<HousekeepingRun> latest(int limit) {
        List<BsonDocument> found = guarded(() -> collection(RUNS)
                .find()
                .sort(Sorts.descending(RunDocument.STARTED, Records.ID))
                .limit(limit)
                .into(new ArrayList<>()));
        return found.stream().map(DocumentBson::document).map(RunDocument::run).toList();
    }

    @Override
    public void save(HousekeepingRun run) {
        List<Bson> fields = new ArrayList<>();
        DocumentBson.bson(RunDocument.of(run)).forEach((name, value) -> fields.add(Updates.set(name, value)));
        guarded(() -> collection(RUNS)
                .updateOne(
                        Filters.eq(Records.ID, run.id()), Updates.combine(fields), new UpdateOptions().upsert(true)));
    }

    @Override
    public void askToCancel(String id) {
        Bson isRunning = Filters.and(
                Filters.eq(Records.ID, id), Filters.eq(RunDocument.STATE, HousekeepingRun.State.RUNNING.text()));
        guarded(() -> collection(RUNS).updateOne(isRunning, Updates.set(CANCEL, true)));
    }

    @Override
    public boolean isAskedToCancel(String id) {
        return guarded(() -> Optional.ofNullable(collection(RUNS)
                        .find(Filters.eq(Records.ID, id))
                        .projection(Projections.include(CANCEL))
                        .first()))
                .filter(run -> run.containsKey(CANCEL))
                .isPresent();
    }

    @Override
    public Optional<Report> find(String check) {
        return first(REPORTS, check)
                .map(document -> new Report(
                        check,
                        document.text("run").orElse(""),
                        document.instant("made").orElseThrow(),
                        document.document("content").orElse(Document.empty())));
    }

    @Override
    public void save(Report report) {
        Document document = Document.of(Records.ID, report.check())
                .with("run", report.run())
                .with("made", report.made())
                .with("content", report.content());
        guarded(() -> collection(REPORTS)
                .replaceOne(
                        Filters.eq(Records.ID, report.check()),
                        DocumentBson.bson(document),
                        new ReplaceOptions().upsert(true)));
    }

    private Optional<Document> first(String collection, String id) {
        return guarded(() -> Optional.ofNullable(
                        collection(collection).find(Filters.eq(Records.ID, id)).first()))
                .map(DocumentBson::document);
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    private MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class);
    }
}
