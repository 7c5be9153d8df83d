package org.lectern.persistence.post;

import jakarta.data.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonValue;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.lectern.persistence.mongo.IdOrder;
import org.lectern.persistence.mongo.Operand;
import org.lectern.persistence.mongo.Records;
import org.lectern.post.Cursor;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery;

/**
 * The way through the posts of a query, in stretches: each is one search that an index answers in order, and one stretch lies behind the
 * other. MongoDB compares values of one type only, so ids of other types than the cursor's are a stretch of their own.
 */
final class Walk {
    private final PostQuery query;
    private final String field;
    private final boolean isByDate;
    private final BsonValue least;

    Walk(PostQuery query) {
        this.query = query;
        field = query.order().field();
        isByDate = field.equals(PostFields.PUBLISHED);
        least = field.equals(PostFields.TITLE) ? Operand.LEAST_STRING : Operand.LEAST_DATE;
    }

    /** The posts with a key, from the cursor on. */
    List<SelectQuery.QueryBuilder> keyed() {
        Optional<Object> key = query.after().flatMap(Cursor::key);
        if (key.isPresent()) {
            return behind(key.get());
        }
        boolean arePassed = isAtKeyless() && isDescending();
        return arePassed ? List.of() : List.of(byKey(withKey()));
    }

    /** The posts without a key, from the cursor on. */
    List<SelectQuery.QueryBuilder> keyless() {
        boolean hasNone = isByDate && PostCriteria.asksForDates(query);
        return hasNone ? List.of() : byId(joined(base(), PostCriteria.without(field)));
    }

    /** The posts that have something else where the key should be; readers are not shown those that have it in place of their date. */
    List<SelectQuery.QueryBuilder> miskeyed() {
        boolean hasNone = isByDate
                && (PostCriteria.asksForDates(query) || query.visibleAt().isPresent());
        CriteriaCondition isOther = CriteriaCondition.or(
                CriteriaCondition.eq(field, Operand.ofOtherType(least)),
                CriteriaCondition.eq(field + ".0", Operand.EXISTING));
        return hasNone ? List.of() : byId(joined(base(), List.of(isOther)));
    }

    boolean isDescending() {
        return query.order().isDescending();
    }

    private List<SelectQuery.QueryBuilder> behind(Object key) {
        List<CriteriaCondition> same = joined(withKey(), List.of(CriteriaCondition.eq(field, key)));
        CriteriaCondition further =
                isDescending() ? CriteriaCondition.lt(field, key) : CriteriaCondition.gt(field, key);
        List<SelectQuery.QueryBuilder> stretches = new ArrayList<>(behindId(same));
        stretches.add(byKey(joined(withKey(), List.of(further))));
        return stretches;
    }

    private List<SelectQuery.QueryBuilder> byId(List<CriteriaCondition> criteria) {
        if (isAtKeyless()) {
            return behindId(criteria);
        }
        boolean arePassed = query.after().isPresent() && !isDescending();
        return arePassed ? List.of() : List.of(select(criteria, Stream.of(Records.ID)));
    }

    /** Whether the cursor stands on a post without a key. */
    private boolean isAtKeyless() {
        return query.after().filter(cursor -> cursor.key().isEmpty()).isPresent();
    }

    private List<SelectQuery.QueryBuilder> behindId(List<CriteriaCondition> criteria) {
        BsonValue id = PostIds.bson(query.after().orElseThrow().id());
        CriteriaCondition sameType =
                isDescending() ? CriteriaCondition.lt(Records.ID, id) : CriteriaCondition.gt(Records.ID, id);
        CriteriaCondition otherTypes =
                CriteriaCondition.eq(Records.ID, Operand.ofTypes(IdOrder.typesBehind(id, isDescending())));
        return Stream.of(sameType, otherTypes)
                .map(behind -> select(joined(criteria, List.of(behind)), Stream.of(Records.ID)))
                .toList();
    }

    /** All conditions but that there is a key. */
    private List<CriteriaCondition> base() {
        return isByDate ? PostCriteria.besidesDate(query) : PostCriteria.of(query);
    }

    private List<CriteriaCondition> withKey() {
        List<CriteriaCondition> isKey =
                List.of(CriteriaCondition.gte(field, least), CriteriaCondition.eq(field, Operand.NO_LIST));
        return joined(base(), isByDate ? PostCriteria.dated(query) : isKey);
    }

    private SelectQuery.QueryBuilder byKey(List<CriteriaCondition> criteria) {
        return select(criteria, Stream.of(field, Records.ID));
    }

    private SelectQuery.QueryBuilder select(List<CriteriaCondition> criteria, Stream<String> order) {
        SelectQuery.QueryBuilder select =
                SelectQuery.builder().from(PostRecord.COLLECTION).where(PostCriteria.and(criteria));
        order.map(each -> isDescending() ? Sort.desc(each) : Sort.asc(each)).forEach(select::sort);
        if (!query.withContent()) {
            select.select("-" + PostFields.CONTENT);
        }
        return select;
    }

    private static List<CriteriaCondition> joined(List<CriteriaCondition> some, List<CriteriaCondition> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
