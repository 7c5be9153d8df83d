package org.lectern.persistence.tag;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.tag.Tags;

/** The tags in MongoDB's collection {@code tags}. */
@ApplicationScoped
public class MongoTags implements Tags {
    private final DocumentTemplate template;
    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoTags() {
        this(null, null);
    }

    @Inject
    public MongoTags(DocumentTemplate template, MongoDatabase database) {
        this.template = template;
        this.database = database;
    }

    @Override
    public Map<String, String> labels(Collection<String> slugs) {
        SelectQuery query = SelectQuery.builder()
                .from(TagRecord.COLLECTION)
                .where(CriteriaCondition.in(Records.ID, List.copyOf(new HashSet<>(slugs))))
                .build();
        Map<String, String> labels = new HashMap<>();
        template.<TagRecord>select(query)
                .forEach(tag -> tag.writtenLabel().ifPresent(label -> labels.put(tag.slug(), label)));
        return labels;
    }

    /** One write for each new label, all at once: of two programs that bring a label for one tag, the first counts. */
    @Override
    public void rememberLabels(Map<String, String> labelsBySlug) {
        Map<String, String> known = labels(labelsBySlug.keySet());
        List<UpdateOneModel<BsonDocument>> writes = labelsBySlug.entrySet().stream()
                .filter(label -> !known.containsKey(label.getKey()))
                .map(label -> write(label.getKey(), label.getValue()))
                .toList();
        if (!writes.isEmpty()) {
            BulkWriteOptions inAnyOrder = new BulkWriteOptions().ordered(false);
            Outages.guarded(() -> database.getCollection(TagRecord.COLLECTION, BsonDocument.class)
                    .bulkWrite(writes, inAnyOrder));
        }
    }

    private static UpdateOneModel<BsonDocument> write(String slug, String label) {
        return new UpdateOneModel<>(
                Filters.eq(Records.ID, slug), Updates.setOnInsert("label", label), new UpdateOptions().upsert(true));
    }
}
