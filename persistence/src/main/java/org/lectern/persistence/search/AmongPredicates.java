package org.lectern.persistence.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.util.common.data.RangeBoundInclusion;
import org.lectern.post.PostQuery;
import org.lectern.post.attribute.AttributeCondition;
import org.lectern.search.Facet;

/** A list's conditions as predicates of Hibernate Search, which count nothing. */
final class AmongPredicates {
    private final SearchPredicateFactory factory;
    private final PostQuery query;
    private final Optional<Facet> leftOut;

    AmongPredicates(SearchPredicateFactory factory, PostQuery query) {
        this(factory, query, Optional.empty());
    }

    /** @param leftOut whose own conditions do not count */
    AmongPredicates(SearchPredicateFactory factory, PostQuery query, Optional<Facet> leftOut) {
        this.factory = factory;
        this.query = query;
        this.leftOut = leftOut;
    }

    /** The document that is no post is left out by each of them. */
    void addTo(BooleanPredicateClausesStep<?, ?> bool) {
        query.visibleAt()
                .ifPresentOrElse(
                        now -> {
                            bool.filter(term(IndexFields.SHOWN, "true"));
                            bool.mustNot(factory.range()
                                    .field(IndexFields.PUBLISHED_KEY)
                                    .greaterThan(OrderKeys.of(now)));
                        },
                        () -> bool.mustNot(factory.id().matching(DocumentId.BOOKMARK)));
        query.matches().stream().filter(match -> !isLeftOut(match)).forEach(match -> {
            SearchPredicate any = any(match);
            if (match.none()) {
                bool.mustNot(any);
            } else {
                bool.filter(any);
            }
        });
        if (leftOut.filter(Facet.YEAR::equals).isEmpty()) {
            addDates(bool);
        }
        query.titleContains()
                .ifPresent(part -> bool.filter(factory.wildcard()
                        .field(IndexFields.WHOLE_TITLE)
                        .matching("*" + literally(part.toLowerCase(Locale.ROOT)) + "*")));
    }

    /** Whether leaving the facet's own conditions out makes a difference. */
    static boolean concern(PostQuery query, Facet facet) {
        return facet == Facet.YEAR
                ? query.from().isPresent() || query.until().isPresent()
                : query.matches().stream()
                        .anyMatch(match -> match.field().name().equals(facet.name()));
    }

    private boolean isLeftOut(PostQuery.Match match) {
        return leftOut.filter(facet -> facet.name().equals(match.field().name()))
                .isPresent();
    }

    private SearchPredicate any(PostQuery.Match match) {
        if (match.field() == PostQuery.Field.ATTRIBUTE) {
            return anyAttribute(
                    match.anyOf().stream().map(AttributeCondition::of).toList());
        }
        return factory.terms()
                .field(IndexFields.of(match.field()))
                .matchingAny(match.anyOf().stream().map(IndexedPosts::term).toList())
                .toPredicate();
    }

    private SearchPredicate anyAttribute(List<AttributeCondition> conditions) {
        String field = IndexFields.of(PostQuery.Field.ATTRIBUTE);
        BooleanPredicateClausesStep<?, ?> any = factory.bool();
        for (AttributeCondition condition : conditions) {
            condition.keys().stream().map(IndexedPosts::term).forEach(key -> any.should(term(field, key)));
            condition
                    .stretches()
                    .forEach(stretch -> any.should(factory.range()
                            .field(field)
                            .between(
                                    stretch.from(),
                                    RangeBoundInclusion.INCLUDED,
                                    stretch.to(),
                                    RangeBoundInclusion.EXCLUDED)));
        }
        return any.toPredicate();
    }

    private SearchPredicate term(String field, String value) {
        return factory.match().field(field).matching(value).toPredicate();
    }

    private void addDates(BooleanPredicateClausesStep<?, ?> bool) {
        query.from()
                .ifPresent(from -> bool.filter(
                        factory.range().field(IndexFields.PUBLISHED_KEY).atLeast(OrderKeys.of(from))));
        query.until().ifPresent(until -> bool.filter(
                        factory.range().field(IndexFields.PUBLISHED_KEY).atLeast(OrderKeys.leastDate()))
                .filter(factory.range().field(IndexFields.PUBLISHED_KEY).lessThan(OrderKeys.of(until))));
    }

    private static String literally(String text) {
        return text.replaceAll("[\\\\*?]", "\\\\$0");
    }
}
