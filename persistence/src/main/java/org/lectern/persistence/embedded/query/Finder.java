package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import org.lectern.persistence.embedded.file.ReadDocument;
import org.lectern.persistence.embedded.file.Session;
import org.lectern.persistence.embedded.file.StoredCollection;
import org.lectern.persistence.embedded.file.TimeLimit;
import org.lectern.persistence.embedded.index.Interval;

/** Finds and counts the documents of one collection, by its indexes where they help. Belongs to one transaction. Not thread-safe. */
public final class Finder {
    private final Session session;
    private final StoredCollection collection;
    private final TimeLimit limit;

    public Finder(Session session, StoredCollection collection, TimeLimit limit) {
        this.session = session;
        this.collection = collection;
        this.limit = limit;
    }

    public Results find(Query query) {
        Optional<Plan> plan = plan(query);
        return new Stretch(inOrder(query, plan, matches(query, plan)), query.skip(), query.limit());
    }

    /** Without reading documents where an index alone can tell. */
    public long count(Query query) {
        Optional<Plan> plan = query.filter().isEmpty() ? Optional.empty() : plan(query);
        long found;
        if (query.filter().isEmpty()) {
            found = countAll();
        } else if (plan.isPresent() && plan.get().isExact() && !plan.get().mayRepeat()) {
            found = count(plan.get());
        } else {
            found = counted(matches(query, plan), query);
        }
        long behindSkipped = Math.max(0, found - query.skip());
        return query.limit() > 0 ? Math.min(query.limit(), behindSkipped) : behindSkipped;
    }

    public long countAll() {
        return session.entries().count(collection.idIndex(), Interval.ALL);
    }

    /** As MongoDB tells it: which plan was chosen, and what it looked at. */
    public Document explain(Query query) {
        Optional<Plan> plan = plan(query);
        try (Matches matches = matches(query, plan);
                Results results = new Stretch(inOrder(query, plan, matches), query.skip(), query.limit())) {
            int returned = 0;
            while (results.next()) {
                results.document();
                returned++;
            }
            return Explanation.of(collection.namespace(), query, plan)
                    .append(
                            "executionStats",
                            new Document("executionSuccess", true)
                                    .append("nReturned", returned)
                                    .append("totalKeysExamined", plan.isPresent() ? (int) matches.candidates() : 0)
                                    .append("totalDocsExamined", (int) matches.documents()));
        }
    }

    private Optional<Plan> plan(Query query) {
        return query.insertion().isPresent() ? Optional.empty() : new Planner(collection, session).plan(query);
    }

    private Matches matches(Query query, Optional<Plan> plan) {
        return plan.map(chosen -> Matches.of(chosen, new Lanes(chosen, session.entries(), limit), query))
                .orElseGet(() -> Matches.of(session.documents().all(collection, query.isBackwards(), limit), query));
    }

    private Results inOrder(Query query, Optional<Plan> plan, Matches matches) {
        boolean isInOrder = query.isUnsorted() || plan.filter(Plan::isSorted).isPresent();
        long most = query.limit() == 0 ? 0 : query.skip() + query.limit();
        return isInOrder ? matches : Sorted.of(matches, query, most, session.documents());
    }

    private long count(Plan plan) {
        return plan.lanes().stream()
                .flatMapToLong(lane -> lane.stretches().stream()
                        .mapToLong(keys -> session.entries().count(lane.index(), keys)))
                .sum();
    }

    private static long counted(Matches matches, Query query) {
        long most = query.limit() > 0 ? query.skip() + query.limit() : Long.MAX_VALUE;
        long count = 0;
        try (matches) {
            while (count < most && matches.next()) {
                count++;
            }
        }
        return count;
    }

    /** Some of the results. */
    private static final class Stretch implements Results {
        private final Results all;
        private long toSkip;
        private long left;

        Stretch(Results all, long skip, long limit) {
            this.all = all;
            toSkip = skip;
            left = limit > 0 ? limit : Long.MAX_VALUE;
        }

        @Override
        public boolean next() {
            while (toSkip > 0) {
                toSkip--;
                if (!all.next()) {
                    return false;
                }
            }
            left--;
            return left >= 0 && all.next();
        }

        @Override
        public long position() {
            return all.position();
        }

        @Override
        public ReadDocument read() {
            return all.read();
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
