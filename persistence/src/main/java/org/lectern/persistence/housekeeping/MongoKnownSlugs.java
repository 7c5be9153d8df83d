package org.lectern.persistence.housekeeping;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.lectern.document.Document;
import org.lectern.housekeeping.link.KnownSlugs;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Status;

/** The slugs in MongoDB's collection {@code posts}: nothing but them is read. */
@ApplicationScoped
public class MongoKnownSlugs implements KnownSlugs {
    /** Which post it is makes no difference. */
    private static final PostId ANY = PostId.of("any");

    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoKnownSlugs() {
        this(null, null);
    }

    @Inject
    public MongoKnownSlugs(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public Set<String> among(Collection<String> texts, Optional<Instant> visibleAt) {
        indexes.ensure();
        Set<String> known = new HashSet<>();
        for (Document post : having(PostFields.SLUG, texts, visibleAt)) {
            post.text(PostFields.SLUG).ifPresent(known::add);
        }
        for (Document post : having(PostFields.FORMER_SLUGS, texts, visibleAt)) {
            known.addAll(post.texts(PostFields.FORMER_SLUGS));
        }
        known.retainAll(texts);
        return known;
    }

    private List<Document> having(String field, Collection<String> texts, Optional<Instant> visibleAt) {
        List<BsonDocument> found = Outages.guarded(() -> database.getCollection("posts", BsonDocument.class)
                .find(Filters.in(field, texts))
                .projection(Projections.include(field, PostFields.STATUS, PostFields.PUBLISHED))
                .into(new ArrayList<>()));
        return found.stream()
                .map(DocumentBson::document)
                .filter(post -> counts(new Post(ANY, 0, post), visibleAt))
                .toList();
    }

    private static boolean counts(Post post, Optional<Instant> visibleAt) {
        return visibleAt.map(post::isVisibleAt).orElseGet(() -> post.status() != Status.TRASHED);
    }
}
