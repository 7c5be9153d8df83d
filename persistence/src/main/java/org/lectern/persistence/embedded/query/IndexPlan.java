package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.persistence.embedded.index.Bounds;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.index.IndexField;
import org.lectern.persistence.embedded.index.Interval;

/** What one index can do for a query. */
final class IndexPlan {
    /** More single values than that are read as one stretch, from the least to the greatest. */
    private static final int MOST_POINTS = 20_000;

    /** More are not merged, but sorted. */
    private static final int MOST_LANES = 200;

    private static final Pattern POSITION = Pattern.compile("\\.\\d");

    private final IndexDefinition index;
    private final List<IndexField> fields;
    private final Conditions conditions;
    private final Set<String> used = new HashSet<>();
    private boolean isExact;
    private boolean isNarrower;

    /** The values in front, in each of their combinations. */
    private List<byte[]> prefixes = List.of(new byte[0]);
    /** How many fields the prefixes are of, and how many of these have one value only. */
    private int points;

    private int singles;
    /** The stretches of the field behind the prefixes. */
    private List<Interval> stretches = List.of(Interval.ALL);

    private IndexPlan(IndexDefinition index, Conditions conditions) {
        this.index = index;
        this.fields = index.fields();
        this.conditions = conditions;
        this.isExact = conditions.areWhole();
        bind();
    }

    /** Empty where the index does not have all documents that the query may mean, or helps in nothing. */
    static Optional<Plan> of(IndexDefinition index, Conditions conditions, List<IndexField> sort) {
        if (!hasAll(index, conditions.query())) {
            return Optional.empty();
        }
        IndexPlan plan = new IndexPlan(index, conditions);
        Plan made = plan.sorted(sort).orElseGet(plan::unsorted);
        boolean isOfUse = plan.isNarrower
                || made.isSorted()
                || index.isSparse()
                || index.filter().isPresent();
        return isOfUse ? Optional.of(made) : Optional.empty();
    }

    private static boolean hasAll(IndexDefinition index, Document query) {
        boolean hasFiltered =
                index.filter().map(filter -> Implication.follows(filter, query)).orElse(true);
        boolean hasSparse = !index.isSparse()
                || index.fields().stream().anyMatch(field -> Implication.needsField(field.path(), query));
        return hasFiltered && hasSparse;
    }

    private void bind() {
        for (int i = 0; i < fields.size(); i++) {
            List<Condition> wanted = conditions.on(fields.get(i).path());
            if (wanted.isEmpty() || isBesideAnArray(i)) {
                return;
            }
            Bounds bounds = bounds(wanted, fields.get(i).path(), index.isMultikey(i));
            if (leavesOut(bounds)) {
                isExact = false;
                return;
            }
            used.add(fields.get(i).path());
            isNarrower |= !bounds.areAll();
            List<Interval> intervals = bounds.in(fields.get(i).ascending());
            boolean isRoom = (long) prefixes.size() * intervals.size() <= MOST_POINTS;
            if (!bounds.arePoints() || !isRoom) {
                stretches = isRoom ? intervals : hull(intervals);
                isExact &= isRoom;
                return;
            }
            prefixes = prefixes.stream()
                    .flatMap(prefix ->
                            intervals.stream().map(each -> each.behind(prefix).from()))
                    .toList();
            singles += singles == points && intervals.size() == 1 ? 1 : 0;
            points++;
        }
    }

    /** Of an array's elements a sparse index has only those that are there, though the document meets a question for null. */
    private boolean leavesOut(Bounds bounds) {
        return index.isSparse() && index.isMultikey() && bounds.has(null);
    }

    /** What stands in one element is together in a key, though each condition may be met by another element. */
    private boolean isBesideAnArray(int field) {
        return index.isMultikey(field) && IntStream.range(0, field).anyMatch(index::isMultikey);
    }

    /** Of a document's several values, each condition may be met by another: then only one of them counts. */
    private Bounds bounds(List<Condition> wanted, String path, boolean isMultikey) {
        isExact &= wanted.stream().allMatch(Condition::isExact);
        if (!isMultikey) {
            return wanted.stream().map(Condition::bounds).reduce(Bounds.ALL, Bounds::and);
        }
        isExact &= wanted.size() == 1 && areTold(wanted.get(0).bounds(), path);
        return wanted.stream()
                .map(condition -> condition.amongArrays(path))
                .min(Comparator.comparing((Bounds bounds) -> bounds.arePoints() ? 0 : bounds.areAll() ? 2 : 1))
                .orElse(Bounds.ALL);
    }

    /** Whether keys tell it where there are arrays: in these what is not there has a key, and so has what is in an array at a position. */
    private static boolean areTold(Bounds bounds, String path) {
        boolean hasPosition = POSITION.matcher(path).find();
        boolean mayBeAbsent = path.contains(".") && bounds.has(null);
        return bounds.arePoints() && !hasPosition && !mayBeAbsent;
    }

    private static List<Interval> hull(List<Interval> intervals) {
        Interval first = intervals.get(0);
        return List.of(
                new Interval(first.from(), intervals.get(intervals.size() - 1).to(), false));
    }

    private Optional<Plan> sorted(List<IndexField> sort) {
        if (sort.isEmpty()) {
            return Optional.empty();
        }
        Optional<Plan> inOneRow = inOrder(sort, singles)
                .map(backwards -> new Plan(
                        List.of(new Lane(index, all(), 0)),
                        List.of(),
                        true,
                        backwards,
                        isExact(),
                        mayRepeat(),
                        used.size(),
                        points));
        return inOneRow.isPresent() || points == singles || prefixes.size() > MOST_LANES
                ? inOneRow
                : inOrder(sort, points).map(backwards -> lanes(true, backwards));
    }

    private Plan unsorted() {
        return new Plan(
                List.of(new Lane(index, all(), 0)),
                List.of(),
                false,
                false,
                isExact(),
                mayRepeat(),
                used.size(),
                points);
    }

    private Plan lanes(boolean isSorted, boolean isBackwards) {
        List<Lane> lanes = prefixes.stream()
                .map(prefix -> new Lane(index, behind(prefix), prefix.length))
                .toList();
        return new Plan(
                lanes,
                fields.subList(points, fields.size()),
                isSorted,
                isBackwards,
                isExact(),
                mayRepeat(),
                used.size(),
                points);
    }

    /**
     * The lanes of a query with alternatives are merged with others', so they say what they are sorted by. What has one value here has another
     * one there, so it is in the order like everything else.
     */
    static Optional<Plan> mergeable(IndexDefinition index, Conditions conditions, List<IndexField> sort) {
        if (!hasAll(index, conditions.query())) {
            return Optional.empty();
        }
        IndexPlan plan = new IndexPlan(index, conditions);
        return !plan.isNarrower || plan.prefixes.size() > MOST_LANES
                ? Optional.empty()
                : plan.inThisOrder(sort, plan.points).map(backwards -> plan.lanes(true, backwards));
    }

    private List<Interval> all() {
        return prefixes.stream().flatMap(prefix -> behind(prefix).stream()).toList();
    }

    private List<Interval> behind(byte[] prefix) {
        return stretches.stream().map(each -> each.behind(prefix)).toList();
    }

    /**
     * Whether the fields behind the first ones are what is asked for, in its order or, as the value says, all the other way round. A field
     * with one value only may be asked for anywhere.
     */
    private Optional<Boolean> inOrder(List<IndexField> sort, int start) {
        return inThisOrder(
                sort.stream().filter(wanted -> !isSingle(wanted.path())).toList(), start);
    }

    private Optional<Boolean> inThisOrder(List<IndexField> sort, int start) {
        Optional<Boolean> backwards = Optional.empty();
        int next = start;
        for (IndexField wanted : sort) {
            boolean isThere =
                    next < fields.size() && fields.get(next).path().equals(wanted.path()) && !index.isMultikey(next);
            boolean isOther = isThere && fields.get(next).ascending() != wanted.ascending();
            if (!isThere || backwards.filter(other -> other != isOther).isPresent()) {
                return Optional.empty();
            }
            backwards = Optional.of(isOther);
            next++;
        }
        return Optional.of(backwards.orElse(false));
    }

    private boolean isSingle(String path) {
        for (int i = 0; i < points; i++) {
            boolean isFixed = i < singles || prefixes.size() == 1;
            if (isFixed && fields.get(i).path().equals(path)) {
                return !index.isMultikey(i);
            }
        }
        return false;
    }

    private boolean isExact() {
        return isExact && used.containsAll(conditions.paths());
    }

    /** A document has several keys if it has arrays, unless one of their values is what is looked for. */
    private boolean mayRepeat() {
        for (int i = 0; i < fields.size(); i++) {
            if (index.isMultikey(i) && i >= singles) {
                return true;
            }
        }
        return false;
    }
}
