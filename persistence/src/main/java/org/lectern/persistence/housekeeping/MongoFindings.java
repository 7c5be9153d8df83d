package org.lectern.persistence.housekeeping;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.Findings;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;

/**
 * In MongoDB's collection {@code findings}. Many are written at a time, which JNoSQL can't.
 *
 * <p>A queue is one subject's rest and then the subjects behind it, so that each is one range of one index.
 */
@ApplicationScoped
public class MongoFindings implements Findings {
    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoFindings() {
        this(null, null);
    }

    @Inject
    public MongoFindings(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public Optional<Finding> find(String id) {
        return list(Filters.eq(FindingBson.ID, id), UnaryOperator.identity()).stream()
                .findFirst();
    }

    @Override
    public List<Finding> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list(Filters.in(FindingBson.ID, ids), UnaryOperator.identity());
    }

    @Override
    public List<Finding> unfixed(Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : list(Filters.in(FindingBson.SUBJECT, subjects), UnaryOperator.identity()).stream()
                        .filter(finding -> finding.state() != State.FIXED)
                        .toList();
    }

    @Override
    public List<Finding> queue(String check, Optional<State> state, Optional<Finding> after, int limit) {
        Bson queue = state.map(each -> in(check, each)).orElse(Filters.eq(FindingBson.CHECK, check));
        if (after.isEmpty()) {
            return queued(queue, limit);
        }
        String subject = after.get().sighting().subject();
        Bson rest = Filters.and(
                queue,
                Filters.eq(FindingBson.SUBJECT, subject),
                Filters.gt(FindingBson.ID, after.get().id()));
        List<Finding> page = new ArrayList<>(queued(rest, limit));
        if (page.size() < limit) {
            Bson behind = Filters.and(queue, Filters.gt(FindingBson.SUBJECT, subject));
            page.addAll(queued(behind, limit - page.size()));
        }
        return page;
    }

    @Override
    public List<Finding> unseenSince(String check, Instant instant, int limit) {
        return Stream.of(State.OPEN, State.IGNORED)
                .map(state -> Filters.and(in(check, state), Filters.lt(FindingBson.LAST_SEEN, instant)))
                .flatMap(filter ->
                        list(filter, find -> find.sort(Sorts.ascending(FindingBson.LAST_SEEN))
                                        .limit(limit))
                                .stream())
                .sorted(Comparator.comparing(Finding::lastSeen))
                .limit(limit)
                .toList();
    }

    /** Each number is that of the entries in a range of an index. */
    @Override
    public Map<String, Map<State, Long>> counts(Collection<String> checks) {
        indexes.ensure();
        Map<String, Map<State, Long>> counts = new TreeMap<>();
        for (String check : checks) {
            for (State state : State.values()) {
                long count = Outages.guarded(() -> collection().countDocuments(in(check, state)));
                if (count > 0) {
                    counts.computeIfAbsent(check, name -> new EnumMap<>(State.class))
                            .put(state, count);
                }
            }
        }
        return counts;
    }

    @Override
    public List<String> save(List<Finding> changed) {
        indexes.ensure();
        return changed.isEmpty() ? List.of() : Outages.guarded(() -> new FindingWrites(changed).in(collection()));
    }

    private static Bson in(String check, State state) {
        return Filters.and(Filters.eq(FindingBson.CHECK, check), Filters.eq(FindingBson.STATE, state.text()));
    }

    private List<Finding> queued(Bson filter, int limit) {
        return list(filter, find -> find.sort(Sorts.ascending(FindingBson.SUBJECT, FindingBson.ID))
                .limit(limit));
    }

    private List<Finding> list(Bson filter, UnaryOperator<FindIterable<BsonDocument>> how) {
        indexes.ensure();
        List<BsonDocument> found =
                Outages.guarded(() -> how.apply(collection().find(filter)).into(new ArrayList<>()));
        return found.stream().map(FindingBson::finding).toList();
    }

    private MongoCollection<BsonDocument> collection() {
        return database.getCollection(FindingBson.COLLECTION, BsonDocument.class);
    }
}
