package org.lectern.persistence.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.Element;
import org.lectern.persistence.mongo.Operand;
import org.lectern.persistence.mongo.Records;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery;
import org.lectern.post.Status;

/** A query's conditions as JNoSQL's. All of a list's have to hold. */
final class PostCriteria {
    private static final String PUBLISHED = PostFields.PUBLISHED;
    private static final String WHOLE = "partOf.id";

    private PostCriteria() {}

    /** All conditions of the query. */
    static List<CriteriaCondition> of(PostQuery query) {
        List<CriteriaCondition> criteria = besidesDate(query);
        if (asksForDates(query)) {
            criteria.addAll(dated(query));
        } else if (query.visibleAt().isPresent()) {
            criteria.add(CriteriaCondition.or(and(undated()), and(dated(query))));
        }
        return criteria;
    }

    /** The conditions on anything but the date of publication. */
    static List<CriteriaCondition> besidesDate(PostQuery query) {
        List<CriteriaCondition> criteria = new ArrayList<>();
        if (query.visibleAt().isPresent()) {
            criteria.add(CriteriaCondition.eq(PostFields.STATUS, Status.PUBLISHED.text()));
            criteria.add(CriteriaCondition.eq(PostFields.STATUS, Operand.NO_LIST));
        }
        query.matches().forEach(match -> criteria.add(of(match)));
        query.titleContains()
                .map(part -> CriteriaCondition.contains(Element.of(PostFields.TITLE, part)))
                .map(CriteriaCondition::ignoreCase)
                .ifPresent(criteria::add);
        return criteria;
    }

    /** Whether posts without a date are out. */
    static boolean asksForDates(PostQuery query) {
        return query.from().isPresent() || query.until().isPresent();
    }

    /** Published at an instant that the query allows. */
    static List<CriteriaCondition> dated(PostQuery query) {
        return Stream.of(
                        Optional.of(CriteriaCondition.eq(PUBLISHED, Operand.NO_LIST)),
                        query.from().map(from -> CriteriaCondition.gte(PUBLISHED, from)),
                        query.until().map(until -> CriteriaCondition.lt(PUBLISHED, until)),
                        query.visibleAt().map(now -> CriteriaCondition.lte(PUBLISHED, now)),
                        Optional.of(CriteriaCondition.gte(PUBLISHED, Operand.LEAST_DATE)))
                .flatMap(Optional::stream)
                .toList();
    }

    static List<CriteriaCondition> undated() {
        return without(PUBLISHED);
    }

    /** The field is absent, or null. */
    static List<CriteriaCondition> without(String field) {
        return List.of(CriteriaCondition.eq(Element.of(field, null)), CriteriaCondition.eq(field, Operand.NO_LIST));
    }

    static CriteriaCondition and(List<CriteriaCondition> criteria) {
        return criteria.size() == 1
                ? criteria.get(0)
                : CriteriaCondition.and(criteria.toArray(CriteriaCondition[]::new));
    }

    private static CriteriaCondition of(PostQuery.Match match) {
        if (match.field() == PostQuery.Field.ATTRIBUTE) {
            return AttributeCriteria.of(match.anyOf(), match.none());
        }
        CriteriaCondition criteria = anyOf(match.field(), match.anyOf());
        return match.none() ? criteria.negate() : criteria;
    }

    private static CriteriaCondition anyOf(PostQuery.Field field, List<String> values) {
        return switch (field) {
            case TAG -> CriteriaCondition.in(PostFields.TAGS, values);
            case KIND -> kind(values);
            case LANGUAGE -> CriteriaCondition.in(PostFields.LANGUAGE, values);
            case STATUS -> status(values);
            case EVENT -> CriteriaCondition.in("event.slug", values);
            case PERSON ->
                CriteriaCondition.or(
                        CriteriaCondition.in("authors.slug", values),
                        CriteriaCondition.in("talk.speakers.slug", values));
            case IMPORT -> CriteriaCondition.in("source.import", values);
            case PART_OF -> CriteriaCondition.in(WHOLE, PostIds.reading(values));
            case ATTRIBUTE -> AttributeCriteria.of(values, false);
            case IMAGE -> CriteriaCondition.in(PostFields.USED_IMAGES, values);
            case PART -> part(values.contains("true"));
            case ID -> CriteriaCondition.in(Records.ID, PostIds.reading(values));
            case WORDS -> throw new IllegalArgumentException("words are found by the search index");
        };
    }

    /** A post that states no kind is an entry. */
    private static CriteriaCondition kind(List<String> values) {
        List<String> kinds = new ArrayList<>(values);
        if (values.contains("entry")) {
            kinds.add(null);
        }
        return CriteriaCondition.in(PostFields.KIND, kinds);
    }

    /** A post that states no status, or none that is known, is a draft. */
    private static CriteriaCondition status(List<String> values) {
        if (!values.contains(Status.DRAFT.text())) {
            return CriteriaCondition.in(PostFields.STATUS, values);
        }
        List<String> others = Arrays.stream(Status.values())
                .map(Status::text)
                .filter(status -> !values.contains(status))
                .toList();
        return CriteriaCondition.in(PostFields.STATUS, others).negate();
    }

    private static CriteriaCondition part(boolean wanted) {
        CriteriaCondition isPart = CriteriaCondition.eq(WHOLE, Operand.EXISTING);
        return wanted ? isPart : isPart.negate();
    }
}
