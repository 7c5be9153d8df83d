package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Optional;
import org.lectern.persistence.embedded.file.TopFields;
import org.lectern.persistence.embedded.index.IndexField;
import org.lectern.persistence.embedded.match.Filter;

/**
 * Which documents, in which order.
 *
 * @param sort empty for the order of insertion, or any
 * @param insertion whether in the order of insertion or, if it is false, backwards; empty if any order will do
 * @param skip of those that meet the filter
 * @param limit 0 for no limit
 * @param fields those that are read; has those that the filter and the order are about
 */
public record Query(
        Filter filter, List<IndexField> sort, Optional<Boolean> insertion, long skip, long limit, TopFields fields) {
    private static final String NATURAL = "$natural";

    /** @throws MongoServerError as {@link Filter#of} */
    public static Query matching(Document filter) {
        return new Query(Filter.of(filter), List.of(), Optional.empty(), 0, 0, TopFields.ALL);
    }

    /** @param sort MongoDB's document of fields and directions; one with {@code $natural} is of the order of insertion */
    public Query sorted(Document sort) {
        boolean isNatural = sort.containsKey(NATURAL);
        List<IndexField> fields = isNatural
                ? List.of()
                : sort.entrySet().stream()
                        .map(field -> new IndexField(field.getKey(), isPositive(field.getValue())))
                        .toList();
        Optional<Boolean> natural = isNatural ? Optional.of(isPositive(sort.get(NATURAL))) : Optional.empty();
        return new Query(filter, fields, natural, skip, limit, this.fields);
    }

    public Query part(long skip, long limit) {
        return new Query(filter, sort, insertion, skip, limit, fields);
    }

    public Query reading(TopFields fields) {
        return new Query(filter, sort, insertion, skip, limit, fields);
    }

    private static boolean isPositive(Object direction) {
        return direction instanceof Number number && number.doubleValue() > 0;
    }

    boolean isUnsorted() {
        return sort.isEmpty();
    }

    boolean isBackwards() {
        return insertion.filter(forwards -> !forwards).isPresent();
    }
}
