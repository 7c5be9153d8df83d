package org.lectern.persistence.kind;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.StaleWrite;
import org.lectern.persistence.mongo.Versions;
import org.lectern.post.kind.DeclaredKinds;
import org.lectern.post.kind.StoredKind;

/**
 * The kinds in MongoDB's collections {@code kinds} and {@code kindVersions}. A version is kept before the next one takes its place, so that
 * a crash between the two leaves a version kept twice, and none lost.
 */
@ApplicationScoped
public class MongoDeclaredKinds implements DeclaredKinds {
    private static final Logger LOG = System.getLogger(MongoDeclaredKinds.class.getName());

    private final DocumentTemplate template;
    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoDeclaredKinds() {
        this(null, null);
    }

    @Inject
    public MongoDeclaredKinds(DocumentTemplate template, MongoDatabase database) {
        this.template = template;
        this.database = database;
    }

    @Override
    public List<StoredKind> all() {
        return template.<KindRecord>select(allByName()).map(KindRecord::kind).toList();
    }

    @Override
    public Optional<StoredKind> find(String name) {
        return template.find(KindRecord.class, name).map(KindRecord::kind);
    }

    @Override
    public Optional<StoredKind> version(String name, long version) {
        return find(name).filter(current -> current.version() == version).or(() -> template.find(
                        KindVersionRecord.class, KindVersionRecord.id(name, version))
                .map(KindVersionRecord::version));
    }

    @Override
    public List<String> everyName() {
        Set<String> names = new TreeSet<>();
        all().forEach(kind -> names.add(kind.name()));
        Outages.guarded(() -> database.getCollection(KindVersionRecord.COLLECTION)
                .distinct(KindVersionRecord.KIND, String.class)
                .into(names));
        return List.copyOf(names);
    }

    @Override
    public long latestVersion(String name) {
        long kept = template.<KindVersionRecord>select(latestKept(name))
                .findFirst()
                .map(KindVersionRecord::number)
                .orElse(0L);
        return find(name)
                .map(StoredKind::version)
                .filter(current -> current > kept)
                .orElse(kept);
    }

    @Override
    public boolean insert(StoredKind kind) {
        try {
            template.insert(KindRecord.of(kind, kind.version()));
            return true;
        } catch (DuplicateKey taken) {
            return false;
        }
    }

    @Override
    public boolean replace(StoredKind kind) {
        long former = kind.version() - 1;
        if (!keep(kind.name(), former)) {
            return false;
        }
        try {
            template.update(KindRecord.of(kind, former));
            return true;
        } catch (StaleWrite stale) {
            return false;
        }
    }

    @Override
    public boolean delete(String name, long version) {
        return keep(name, version)
                && Outages.guarded(() -> database.getCollection(KindRecord.COLLECTION, BsonDocument.class)
                                .deleteOne(Filters.and(Filters.eq(Records.ID, name), Versions.is(version)))
                                .getDeletedCount())
                        == 1;
    }

    /** For those who want to see how it is answered, as {@link #latestKept}. */
    static SelectQuery allByName() {
        return SelectQuery.builder()
                .from(KindRecord.COLLECTION)
                .sort(Sort.asc(Records.ID))
                .build();
    }

    static SelectQuery latestKept(String name) {
        return SelectQuery.builder()
                .from(KindVersionRecord.COLLECTION)
                .where(CriteriaCondition.eq(KindVersionRecord.KIND, name))
                .sort(Sort.desc(KindVersionRecord.NUMBER))
                .limit(1)
                .build();
    }

    /** @return whether the kind has this version now */
    private boolean keep(String name, long version) {
        Optional<StoredKind> current = find(name).filter(kind -> kind.version() == version);
        current.map(KindVersionRecord::of).ifPresent(this::keep);
        return current.isPresent();
    }

    private void keep(KindVersionRecord version) {
        try {
            template.insert(version);
        } catch (DuplicateKey kept) {
            LOG.log(Level.DEBUG, "kind.version_kept_already id={0}", version.id());
        }
    }
}
