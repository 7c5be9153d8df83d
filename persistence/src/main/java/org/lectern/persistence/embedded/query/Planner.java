package org.lectern.persistence.embedded.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.persistence.embedded.file.Session;
import org.lectern.persistence.embedded.file.StoredCollection;
import org.lectern.persistence.embedded.index.IndexField;

/**
 * Chooses how to find documents: by their ids where these are known; else by the index that leads to the fewest, as long as they are few;
 * else by one that has them in the order that is asked for; else by the one whose values are of the greatest variety, or of which most
 * fields are bound.
 */
final class Planner {
    /** Up to here it is counted which index leads to the fewest. */
    private static final long FEW = 200;

    private final StoredCollection collection;
    private final Session session;

    Planner(StoredCollection collection, Session session) {
        this.collection = collection;
        this.session = session;
    }

    private record Weighed(Plan plan, long count) {}

    /** Empty where no index helps. */
    Optional<Plan> plan(Query query) {
        Conditions conditions = Conditions.of(query.filter().query());
        Optional<Plan> byId =
                IndexPlan.of(collection.idIndex(), conditions, query.sort()).filter(plan -> plan.points() > 0);
        if (byId.isPresent()) {
            return byId;
        }
        Stream<Plan> ofSeveral =
                conditions.alternatives().stream().flatMap(alternatives -> ofAlternatives(alternatives, query.sort()));
        return best(
                Stream.concat(ofOneIndex(conditions, query.sort()), ofSeveral).toList());
    }

    /** Counting takes as long as finding: where there is no choice, nothing is counted. */
    private Optional<Plan> best(List<Plan> plans) {
        if (plans.size() < 2) {
            return plans.stream().findFirst();
        }
        Comparator<Weighed> byCount = Comparator.comparingLong(Weighed::count);
        Comparator<Weighed> bySort = Comparator.comparing(each -> !each.plan().isSorted());
        Comparator<Weighed> byVariety = Comparator.comparing(each -> -variety(each.plan()));
        Comparator<Weighed> byBound = Comparator.comparing(each -> -each.plan().bound());
        return plans.stream()
                .map(plan -> new Weighed(plan, count(plan)))
                .min(byCount.thenComparing(bySort).thenComparing(byVariety).thenComparing(byBound))
                .map(Weighed::plan);
    }

    /** Of several indexes the least. */
    private int variety(Plan plan) {
        Variety variety = session.kept(Variety.class, Variety::new);
        return plan.indexes().stream()
                .mapToInt(index ->
                        variety.of(index, Math.min(plan.points(), index.fields().size()), session))
                .min()
                .orElse(0);
    }

    private Stream<Plan> ofOneIndex(Conditions conditions, List<IndexField> sort) {
        return collection.indexes().stream()
                .map(index -> IndexPlan.of(index, conditions, sort))
                .flatMap(Optional::stream);
    }

    /** Each alternative by an index, or none: in the order that is asked for, and in any. */
    private Stream<Plan> ofAlternatives(List<Conditions> alternatives, List<IndexField> sort) {
        List<Plan> merged = sort.isEmpty()
                ? List.of()
                : eachOf(alternatives, each -> collection.indexes().stream()
                        .map(index -> IndexPlan.mergeable(index, each, sort)));
        boolean areMergeable = !merged.isEmpty()
                && merged.stream()
                        .allMatch(plan -> plan.order().equals(merged.get(0).order())
                                && plan.isBackwards() == merged.get(0).isBackwards());
        List<Plan> plans = eachOf(
                alternatives, each -> collection.indexes().stream().map(index -> IndexPlan.of(index, each, List.of())));
        return Stream.concat(
                areMergeable ? Stream.of(union(merged, true)) : Stream.empty(),
                plans.isEmpty() ? Stream.empty() : Stream.of(union(plans, false)));
    }

    @FunctionalInterface
    private interface Plans {
        Stream<Optional<Plan>> of(Conditions conditions);
    }

    /** For each the best: what has to hold besides has indexes too, and those lead past everything. */
    private List<Plan> eachOf(List<Conditions> alternatives, Plans plans) {
        List<Plan> chosen = new ArrayList<>();
        for (Conditions each : alternatives) {
            best(plans.of(each).flatMap(Optional::stream).toList()).ifPresent(chosen::add);
        }
        return chosen.size() == alternatives.size() ? chosen : List.of();
    }

    private static Plan union(List<Plan> plans, boolean isSorted) {
        List<Lane> lanes = plans.stream().flatMap(plan -> plan.lanes().stream()).toList();
        boolean isExact = plans.stream().allMatch(Plan::isExact);
        int bound = plans.stream().mapToInt(Plan::bound).min().orElse(0);
        int points = plans.stream().mapToInt(Plan::points).min().orElse(0);
        Plan first = plans.get(0);
        return new Plan(lanes, first.order(), isSorted, isSorted && first.isBackwards(), isExact, true, bound, points);
    }

    private long count(Plan plan) {
        long count = 0;
        for (Lane lane : plan.lanes()) {
            for (var stretch : lane.stretches()) {
                count += count < FEW ? session.entries().count(lane.index(), stretch, FEW - count) : 0;
            }
        }
        return count;
    }
}
