package org.lectern.persistence.revision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.DeleteQuery;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.post.PostIds;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.history.Revision;
import org.lectern.post.history.Revisions;

/**
 * The former versions in MongoDB's collection {@code revisions}, each as what makes it of the one before, and now and then one whole. A
 * version's bytes are its document as BSON, without what it says about its last change, which stands beside them.
 */
@ApplicationScoped
public class MongoRevisions implements Revisions {
    /** Of versions that were kept just now: whoever edits a post saves it again. In bytes. */
    private static final long CACHED = 16L * 1024 * 1024;

    private static final int AT_A_TIME = 200;
    private static final int KEYS = 500;

    private final DocumentTemplate template;
    private final Cache<PostId, Chain> latest;

    /** For the container's proxy. */
    protected MongoRevisions() {
        this(null);
    }

    @Inject
    public MongoRevisions(DocumentTemplate template) {
        this.template = template;
        latest = Caffeine.newBuilder()
                .maximumWeight(CACHED)
                .weigher((PostId post, Chain chain) -> 200 + chain.bytes().length)
                .build();
    }

    @Override
    public void keep(Post post) {
        byte[] bytes = bytes(post);
        List<RevisionRecord> newest =
                withoutBodies(newest(post.id(), Long.MAX_VALUE).limit(2));
        Optional<RevisionRecord> there =
                newest.stream().filter(each -> each.version() == post.version()).findFirst();
        boolean isFollowed = !newest.isEmpty() && newest.get(0).version() > post.version();
        boolean isKept = there.isPresent() && there.get().crc() == Chain.crc(bytes);
        if (isKept || isFollowed && record(post.id(), post.version()).isPresent()) {
            return;
        }
        Link link = Link.of(Revision.of(post), bytes, before(post.id(), post.version(), newest));
        if (stored(link.record(), there.isPresent())) {
            latest.put(post.id(), link.chain());
        }
    }

    /** @return false: somebody else kept the same version at the same time, mostly the same */
    private boolean stored(RevisionRecord record, boolean isThere) {
        if (isThere) {
            template.update(record);
            return true;
        }
        try {
            template.insert(record);
            return true;
        } catch (DuplicateKey sameVersion) {
            return false;
        }
    }

    @Override
    public List<Revision> list(PostId post, long before, int limit) {
        return withoutBodies(newest(post, before).limit(limit)).stream()
                .map(RevisionRecord::revision)
                .toList();
    }

    @Override
    public Optional<Post> find(PostId post, long version) {
        return record(post, version)
                .map(record -> new Post(post, version, document(chain(record).bytes(), record)));
    }

    @Override
    public Optional<Revision> newestAt(PostId post, Instant instant) {
        SelectQuery query = from().where(CriteriaCondition.and(
                        CriteriaCondition.gte(Records.ID, DocumentBson.bson(RevisionRecord.id(post, 0))),
                        CriteriaCondition.lt(Records.ID, DocumentBson.bson(RevisionRecord.id(post, Long.MAX_VALUE))),
                        CriteriaCondition.lte("at", instant)))
                .sort(Sort.desc(Records.ID))
                .select("-" + RevisionRecord.WHOLE, "-" + RevisionRecord.DELTA)
                .limit(1)
                .build();
        return template.<RevisionRecord>select(query)
                .map(RevisionRecord::revision)
                .findFirst();
    }

    @Override
    public void deleteAll(PostId post) {
        latest.invalidate(post);
        template.delete(DeleteQuery.builder()
                .from(RevisionRecord.COLLECTION)
                .where(versions(post, Long.MAX_VALUE))
                .build());
    }

    /** Reads the keys of many versions at once, and passes over what is left of the versions of the last post. */
    @Override
    public List<PostId> posts(Optional<PostId> after, int limit) {
        Set<PostId> posts = new LinkedHashSet<>();
        Optional<PostId> last = after;
        do {
            List<PostId> keys = keys(last);
            posts.addAll(keys);
            last = keys.size() < KEYS ? Optional.empty() : Optional.of(keys.get(keys.size() - 1));
        } while (last.isPresent() && posts.size() < limit);
        return posts.stream().limit(limit).toList();
    }

    /** For each version behind all those of this post, its post. */
    private List<PostId> keys(Optional<PostId> after) {
        SelectQuery.QueryBuilder query = from().sort(Sort.asc(Records.ID))
                .select("-" + RevisionRecord.WHOLE, "-" + RevisionRecord.DELTA)
                .limit(KEYS);
        after.map(post -> DocumentBson.bson(RevisionRecord.id(post, Long.MAX_VALUE)))
                .ifPresent(behind -> query.where(CriteriaCondition.gt(Records.ID, behind)));
        return template.<RevisionRecord>select(query.build())
                .map(RevisionRecord::post)
                .toList();
    }

    @Override
    public List<PostId> posts(String idText) {
        return PostIds.allReading(idText).stream()
                .flatMap(id -> list(id, Long.MAX_VALUE, 1).stream())
                .map(Revision::post)
                .distinct()
                .toList();
    }

    private Optional<RevisionRecord> record(PostId post, long version) {
        CriteriaCondition isIt = CriteriaCondition.eq(Records.ID, DocumentBson.bson(RevisionRecord.id(post, version)));
        return template.<RevisionRecord>select(from().where(isIt).build()).findFirst();
    }

    /**
     * The newest version before this one, if there is any that can be read: a broken one is left behind, and the next kept whole. What is
     * remembered counts only if it is what the store has.
     */
    private Optional<Chain> before(PostId post, long version, List<RevisionRecord> newest) {
        Chain known = latest.getIfPresent(post);
        boolean isThere = known != null
                && newest.stream()
                        .filter(each -> each.version() < version)
                        .findFirst()
                        .filter(each -> each.version() == known.version() && each.crc() == Chain.crc(known.bytes()))
                        .isPresent();
        if (isThere) {
            return Optional.of(known);
        }
        try {
            return template.<RevisionRecord>select(
                            newest(post, version).limit(1).build())
                    .findFirst()
                    .map(this::chain);
        } catch (BrokenRevision broken) {
            return Optional.empty();
        }
    }

    /** Goes back to the version that is kept whole, and from there forward again. */
    private Chain chain(RevisionRecord target) {
        Deque<RevisionRecord> links = new ArrayDeque<>();
        links.push(target);
        List<RevisionRecord> stretch = List.of();
        int next = 0;
        while (links.peek().base().isPresent()) {
            long wanted = links.peek().base().get();
            while (next < stretch.size() && stretch.get(next).version() > wanted) {
                next++;
            }
            if (next == stretch.size()) {
                stretch = template.<RevisionRecord>select(newest(target.post(), wanted + 1)
                                .limit(AT_A_TIME)
                                .build())
                        .toList();
                next = 0;
            }
            if (stretch.isEmpty() || stretch.get(next).version() != wanted) {
                throw new BrokenRevision("version " + wanted + " of post " + target.post() + " is missing");
            }
            links.push(stretch.get(next));
        }
        Chain chain = Chain.whole(links.pop());
        while (!links.isEmpty()) {
            chain = chain.then(links.pop());
        }
        return chain;
    }

    private List<RevisionRecord> withoutBodies(SelectQuery.QueryBuilder query) {
        query.select("-" + RevisionRecord.WHOLE, "-" + RevisionRecord.DELTA);
        return template.<RevisionRecord>select(query.build()).toList();
    }

    private static SelectQuery.QueryBuilder newest(PostId post, long before) {
        return from().where(versions(post, before)).sort(Sort.desc(Records.ID));
    }

    private static CriteriaCondition versions(PostId post, long before) {
        return CriteriaCondition.and(
                CriteriaCondition.gte(Records.ID, DocumentBson.bson(RevisionRecord.id(post, 0))),
                CriteriaCondition.lt(Records.ID, DocumentBson.bson(RevisionRecord.id(post, before))));
    }

    private static SelectQuery.QueryBuilder from() {
        return SelectQuery.builder().from(RevisionRecord.COLLECTION);
    }

    private static byte[] bytes(Post post) {
        BsonDocument bson = DocumentBson.bson(
                post.document().without(PostFields.LAST_CHANGE).without(PostFields.RECKONED));
        RawBsonDocument raw = new RawBsonDocument(bson, new BsonDocumentCodec());
        byte[] bytes = new byte[raw.getByteBuffer().remaining()];
        raw.getByteBuffer().get(bytes);
        return bytes;
    }

    private static Document document(byte[] bytes, RevisionRecord record) {
        BsonDocument bson = new RawBsonDocument(bytes);
        return DocumentBson.document(bson)
                .with(PostFields.LAST_CHANGE, record.revision().stamp());
    }
}
