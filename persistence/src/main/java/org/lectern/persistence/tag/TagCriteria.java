package org.lectern.persistence.tag;

import jakarta.data.Sort;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.BsonString;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.lectern.persistence.mongo.Operand;
import org.lectern.persistence.mongo.Records;
import org.lectern.tag.Tag;

/** What is asked about tags, as JNoSQL's conditions; each is answered by an index. */
final class TagCriteria {
    private TagCriteria() {}

    static CriteriaCondition around(Collection<String> slugs) {
        return CriteriaCondition.or(
                CriteriaCondition.in(Records.ID, List.copyOf(slugs)),
                CriteriaCondition.in(Tag.SYNONYMS, List.copyOf(slugs)),
                CriteriaCondition.in(Tag.REDIRECT, List.copyOf(slugs)));
    }

    /** MongoDB compares texts with texts only. */
    static SelectQuery bySlug(Optional<String> after, int limit) {
        CriteriaCondition behind = after.map(slug -> CriteriaCondition.gt(Records.ID, new BsonString(slug)))
                .orElseGet(() -> CriteriaCondition.gte(Records.ID, Operand.LEAST_STRING));
        return SelectQuery.builder()
                .from(TagRecord.COLLECTION)
                .where(behind)
                .sort(Sort.asc(Records.ID))
                .limit(limit)
                .build();
    }
}
