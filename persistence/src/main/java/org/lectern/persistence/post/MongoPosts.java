package org.lectern.persistence.post;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.BulkInsert;
import org.lectern.persistence.mongo.ById;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.NotStorable;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.Replacements;
import org.lectern.persistence.mongo.StaleWrite;
import org.lectern.persistence.mongo.Versions;
import org.lectern.post.ImportedKeys;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.StoreResult;

/** The posts in MongoDB's collection {@code posts}. */
@ApplicationScoped
public class MongoPosts implements Posts {
    private final DocumentTemplate template;
    private final MongoDatabase database;
    private final Indexes indexes;
    private final Pages pages;

    /** For the container's proxy. */
    protected MongoPosts() {
        this(null, null, null);
    }

    @Inject
    public MongoPosts(DocumentTemplate template, MongoDatabase database, Indexes indexes) {
        this.template = template;
        this.database = database;
        this.indexes = indexes;
        pages = new Pages(template);
    }

    @Override
    public Optional<Post> find(PostId id) {
        return select(true, CriteriaCondition.eq(Records.ID, PostIds.bson(id))).findFirst();
    }

    @Override
    public Optional<Post> findByAddress(String idOrSlug) {
        Comparator<Post> idsFirst =
                Comparator.comparing(post -> !post.id().text().equals(idOrSlug));
        return select(
                        true,
                        CriteriaCondition.or(
                                CriteriaCondition.in(Records.ID, PostIds.reading(idOrSlug)),
                                CriteriaCondition.eq(PostFields.SLUG, idOrSlug)))
                .filter(post -> post.id().text().equals(idOrSlug)
                        || post.slug().filter(idOrSlug::equals).isPresent())
                .min(idsFirst);
    }

    @Override
    public Optional<Post> findByFormerSlug(String slug) {
        return select(true, CriteriaCondition.eq(PostFields.FORMER_SLUGS, slug))
                .max(Comparator.comparing(post -> post.modified().orElse(Instant.MIN)));
    }

    @Override
    public List<Post> due(Instant now, int limit) {
        SelectQuery query = from().where(CriteriaCondition.lte(PostFields.DUE, now))
                .sort(Sort.asc(PostFields.DUE))
                .limit(limit)
                .build();
        return template.<PostRecord>select(query).map(PostRecord::post).toList();
    }

    @Override
    public List<Post> findAllByIdText(Collection<String> texts) {
        return findAll(texts, false);
    }

    @Override
    public List<Post> findAllWhole(Collection<String> idTexts) {
        return findAll(idTexts, true);
    }

    private List<Post> findAll(Collection<String> texts, boolean withContent) {
        return select(withContent, CriteriaCondition.in(Records.ID, PostIds.reading(texts)))
                .filter(post -> texts.contains(post.id().text()))
                .toList();
    }

    @Override
    public PostPage page(PostQuery query) {
        return pages.page(query);
    }

    @Override
    public List<Post> all(PostQuery query, int most) {
        List<CriteriaCondition> criteria = PostCriteria.of(query);
        SelectQuery.QueryBuilder all = criteria.isEmpty() ? from() : from().where(PostCriteria.and(criteria));
        return select(query.withContent(), all.limit(most)).toList();
    }

    @Override
    public List<Post> pageById(Optional<PostId> after, int limit) {
        return new ById(database, PostRecord.COLLECTION)
                .page(after.map(PostIds::bson), limit).stream()
                        .map(PostRecord::of)
                        .map(PostRecord::post)
                        .toList();
    }

    @Override
    public long count(PostQuery query) {
        List<CriteriaCondition> criteria = PostCriteria.of(query);
        return criteria.isEmpty()
                ? template.count(PostRecord.class)
                : template.count(from().where(PostCriteria.and(criteria)).build());
    }

    @Override
    public StoreResult insert(Post post) {
        return outcome(post, () -> template.insert(PostRecord.of(post, 1)));
    }

    @Override
    public List<StoreResult> insertAll(List<Post> posts) {
        return insertAll(
                posts, posts.stream().map(post -> PostRecord.of(post, 1)).toList());
    }

    @Override
    public List<StoreResult> restoreAll(List<Post> posts) {
        return insertAll(
                posts,
                posts.stream().map(post -> PostRecord.of(post, post.version())).toList());
    }

    private List<StoreResult> insertAll(List<Post> posts, List<PostRecord> records) {
        indexes.ensure();
        BulkInsert bulk = new BulkInsert(database, PostRecord.COLLECTION);
        Map<PostRecord, BsonDocument> sent = new IdentityHashMap<>();
        records.forEach(record -> bulk.add(() -> sent.computeIfAbsent(record, PostRecord::bson)));
        Map<Integer, RuntimeException> failures = bulk.run();
        List<StoreResult> results = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            RuntimeException failure = failures.get(i);
            results.add(
                    failure == null
                            ? new StoreResult.Stored(
                                    PostRecord.of(sent.get(records.get(i))).post())
                            : refusal(posts.get(i), failure));
        }
        return results;
    }

    @Override
    public StoreResult replace(Post changed, long expectedVersion) {
        return outcome(changed, () -> template.update(PostRecord.of(changed, expectedVersion)));
    }

    @Override
    public StoreResult restore(Post later, long expectedVersion) {
        return outcome(later, () -> {
            BsonDocument document = PostRecord.of(later, later.version()).bson();
            new Replacements(database, PostRecord.COLLECTION).replace(document, expectedVersion);
            return PostRecord.of(document);
        });
    }

    @Override
    public StoreResult delete(PostId id, long expectedVersion) {
        Bson filter = Filters.and(Filters.eq(Records.ID, PostIds.bson(id)), Versions.is(expectedVersion));
        Optional<BsonDocument> deleted = Outages.guarded(
                () -> Optional.ofNullable(database.getCollection(PostRecord.COLLECTION, BsonDocument.class)
                        .findOneAndDelete(filter)));
        return deleted.map(PostRecord::of)
                .<StoreResult>map(record -> new StoreResult.Stored(record.post()))
                .orElseGet(() -> notThatVersion(id));
    }

    @Override
    public List<PostId> referring(String run) {
        List<PostId> ids = Outages.guarded(() -> database.getCollection(PostRecord.COLLECTION, BsonDocument.class)
                .find(Filters.eq("source.referring", run))
                .projection(Projections.include(Records.ID))
                .map(document -> PostRecord.of(document).post().id())
                .into(new ArrayList<>()));
        return ids.stream().sorted(Comparator.comparing(PostId::text)).toList();
    }

    @Override
    public List<Post> findImported(ImportedKeys keys) {
        CriteriaCondition[] conditions = keys.named().stream()
                .map(named -> CriteriaCondition.in(named.field(), List.copyOf(named.values())))
                .toArray(CriteriaCondition[]::new);
        return conditions.length == 0
                ? List.of()
                : select(false, CriteriaCondition.or(conditions)).toList();
    }

    private Stream<Post> select(boolean withContent, CriteriaCondition criteria) {
        return select(withContent, from().where(criteria));
    }

    private Stream<Post> select(boolean withContent, SelectQuery.QueryBuilder query) {
        if (!withContent) {
            query.select("-" + PostFields.CONTENT);
        }
        return template.<PostRecord>select(query.build()).map(PostRecord::post);
    }

    private static SelectQuery.QueryBuilder from() {
        return SelectQuery.builder().from(PostRecord.COLLECTION);
    }

    private StoreResult outcome(Post post, Supplier<PostRecord> write) {
        try {
            return new StoreResult.Stored(write.get().post());
        } catch (StaleWrite stale) {
            return notThatVersion(post.id());
        } catch (DuplicateKey | NotStorable failure) {
            return refusal(post, failure);
        }
    }

    private StoreResult notThatVersion(PostId id) {
        return find(id).<StoreResult>map(StoreResult.Stale::new).orElseGet(StoreResult.Missing::new);
    }

    private static StoreResult refusal(Post post, RuntimeException failure) {
        if (failure instanceof DuplicateKey duplicate) {
            return duplicate.isOfId()
                    ? new StoreResult.IdTaken()
                    : new StoreResult.SlugTaken(post.slug().orElse(""));
        }
        return new StoreResult.Refused(failure.getMessage());
    }
}
