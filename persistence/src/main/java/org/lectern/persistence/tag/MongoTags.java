package org.lectern.persistence.tag;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.NotStorable;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.StaleWrite;
import org.lectern.persistence.mongo.Versions;
import org.lectern.post.StoreUnavailable;
import org.lectern.tag.Tag;
import org.lectern.tag.TagResult;
import org.lectern.tag.Tags;

/** The tags in MongoDB's collection {@code tags}. */
@ApplicationScoped
public class MongoTags implements Tags {
    private static final String LABEL = "label";

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
        template.<TagRecord>select(query).map(TagRecord::tag).forEach(tag -> tag.label()
                .ifPresent(label -> labels.put(tag.slug(), label)));
        return labels;
    }

    @Override
    public Optional<Tag> find(String slug) {
        return template.find(TagRecord.class, slug).map(TagRecord::tag);
    }

    /** Other programs may have stored tags under something else than texts; no post has such a tag. */
    @Override
    public List<Tag> findAllAround(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : select(TagCriteria.around(slugs));
    }

    @Override
    public List<Tag> page(Optional<String> after, int limit) {
        return tags(TagCriteria.bySlug(after, limit));
    }

    @Override
    public TagResult insert(Tag tag) {
        return restore(new Tag(tag.slug(), 1, tag.document()));
    }

    @Override
    public TagResult restore(Tag tag) {
        try {
            return new TagResult.Stored(
                    template.insert(TagRecord.of(tag, tag.version())).tag());
        } catch (DuplicateKey taken) {
            return notThatVersion(tag.slug());
        } catch (NotStorable refusal) {
            return new TagResult.Refused(refusal.getMessage());
        }
    }

    @Override
    public TagResult replace(Tag changed) {
        try {
            return new TagResult.Stored(
                    template.update(TagRecord.of(changed, changed.version())).tag());
        } catch (StaleWrite stale) {
            return notThatVersion(changed.slug());
        } catch (NotStorable refusal) {
            return new TagResult.Refused(refusal.getMessage());
        }
    }

    @Override
    public TagResult delete(Tag tag) {
        long deleted = Outages.guarded(() -> database.getCollection(TagRecord.COLLECTION, BsonDocument.class)
                .deleteOne(Filters.and(Filters.eq(Records.ID, tag.slug()), Versions.is(tag.version())))
                .getDeletedCount());
        return deleted == 1 ? new TagResult.Stored(tag) : notThatVersion(tag.slug());
    }

    private TagResult notThatVersion(String slug) {
        return find(slug).<TagResult>map(TagResult.Stale::new).orElseGet(TagResult.Missing::new);
    }

    private List<Tag> select(CriteriaCondition criteria) {
        return tags(
                SelectQuery.builder().from(TagRecord.COLLECTION).where(criteria).build());
    }

    private List<Tag> tags(SelectQuery query) {
        return template.<TagRecord>select(query).map(TagRecord::tag).toList();
    }

    /** Of two programs that bring a label for one tag, the first counts: nothing is set where there is something already. */
    @Override
    public void rememberLabels(Map<String, String> labelsBySlug) {
        Map<String, String> known = labels(labelsBySlug.keySet());
        List<UpdateOneModel<BsonDocument>> writes = labelsBySlug.entrySet().stream()
                .filter(label -> !known.containsKey(label.getKey()))
                .flatMap(label -> writes(label.getKey(), label.getValue()))
                .toList();
        if (!writes.isEmpty()) {
            Outages.guarded(() -> write(writes));
        }
    }

    /** Each by itself. A tag that somebody else wrote meanwhile has what it needs. */
    private boolean write(List<UpdateOneModel<BsonDocument>> writes) {
        try {
            return database.getCollection(TagRecord.COLLECTION, BsonDocument.class)
                    .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                    .wasAcknowledged();
        } catch (MongoBulkWriteException some) {
            if (some.getWriteConcernError() != null) {
                throw new StoreUnavailable("The store did not confirm what it took", some);
            }
            if (some.getWriteErrors().stream().allMatch(MongoTags::isDuplicate)) {
                return true;
            }
            throw some;
        }
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** One for a tag that is not there, one for a tag that is there without a label. */
    private static Stream<UpdateOneModel<BsonDocument>> writes(String slug, String label) {
        UpdateOptions orInsert = new UpdateOptions().upsert(true);
        return Stream.of(
                new UpdateOneModel<>(Filters.eq(Records.ID, slug), Updates.setOnInsert(LABEL, label), orInsert),
                new UpdateOneModel<>(
                        Filters.and(Filters.eq(Records.ID, slug), Filters.eq(LABEL, null)), Updates.set(LABEL, label)));
    }
}
