package org.lectern.persistence.reference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.BsonString;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Operand;
import org.lectern.persistence.mongo.Records;
import org.lectern.reference.Referent;

/** What is asked about referents, as JNoSQL's conditions; each is answered by an index of its field. */
final class ReferentCriteria {
    private ReferentCriteria() {}

    static CriteriaCondition hasId(Object id) {
        return CriteriaCondition.in(Records.ID, List.of(DocumentBson.bson(id)));
    }

    /** Documents of other programs may have a slug and no keys. */
    static CriteriaCondition means(Collection<String> keys) {
        return CriteriaCondition.or(
                CriteriaCondition.in(Referent.KEYS, List.copyOf(keys)),
                CriteriaCondition.in(Referent.SLUG, List.copyOf(keys)));
    }

    static CriteriaCondition holds(Collection<String> keys) {
        return CriteriaCondition.or(
                CriteriaCondition.in(Referent.KEYS, List.copyOf(keys)),
                CriteriaCondition.in(Referent.SLUG, List.copyOf(keys)),
                CriteriaCondition.in(Referent.MERGED_KEYS, List.copyOf(keys)));
    }

    static CriteriaCondition mergedInto(Object id) {
        return CriteriaCondition.in(Referent.MERGED_INTO, List.of(DocumentBson.bson(id)));
    }

    static CriteriaCondition merged() {
        return CriteriaCondition.eq(Referent.MERGED_INTO, Operand.EXISTING);
    }

    /** Only texts are slugs: MongoDB compares texts with texts only. */
    static SelectQuery bySlug(SelectQuery.QueryBuilder query, Optional<String> after, int limit) {
        CriteriaCondition behind = after.map(slug -> CriteriaCondition.gt(Referent.SLUG, new BsonString(slug)))
                .orElseGet(() -> CriteriaCondition.gte(Referent.SLUG, Operand.LEAST_STRING));
        return query.where(behind)
                .sort(jakarta.data.Sort.asc(Referent.SLUG))
                .limit(limit)
                .build();
    }
}
