package org.lectern.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.lectern.audit.AuditLog;
import org.lectern.audit.AuditLogContract;
import org.lectern.bulk.BulkChanges;
import org.lectern.bulk.BulkPortsContract;
import org.lectern.bulk.BulkSteps;
import org.lectern.idempotency.KeyedRequests;
import org.lectern.idempotency.KeyedRequestsContract;
import org.lectern.importing.ImportEntries;
import org.lectern.importing.ImportEntriesContract;
import org.lectern.importing.ImportRuns;
import org.lectern.importing.ImportRunsContract;
import org.lectern.importing.original.Originals;
import org.lectern.importing.original.OriginalsContract;
import org.lectern.persistence.audit.MongoAuditLog;
import org.lectern.persistence.bulk.MongoBulkChanges;
import org.lectern.persistence.bulk.MongoBulkSteps;
import org.lectern.persistence.idempotency.MongoKeyedRequests;
import org.lectern.persistence.importing.MongoOriginals;
import org.lectern.persistence.site.MongoSiteIdentity;
import org.lectern.persistence.view.MongoDesks;
import org.lectern.post.kind.DeclaredKinds;
import org.lectern.post.kind.DeclaredKindsContract;
import org.lectern.security.ApiTokens;
import org.lectern.security.ApiTokensContract;
import org.lectern.security.Users;
import org.lectern.security.UsersContract;
import org.lectern.tag.Tags;
import org.lectern.tag.TagsContract;
import org.lectern.view.Desks;
import org.lectern.view.DesksContract;

/** The contracts of all ports but posts, on one of the stores. */
abstract class OtherPorts
        implements BulkPortsContract,
                UsersContract,
                ApiTokensContract,
                KeyedRequestsContract,
                AuditLogContract,
                TagsContract,
                ImportRunsContract,
                ImportEntriesContract,
                OriginalsContract,
                DesksContract,
                DeclaredKindsContract {
    private final Store store;

    OtherPorts(Store store) {
        this.store = store.emptied();
    }

    @Override
    public BulkChanges bulkChanges() {
        return new MongoBulkChanges(store.template());
    }

    @Override
    public Desks desks() {
        return new MongoDesks(store.template());
    }

    @Override
    public Originals originals() {
        return new MongoOriginals(store.database());
    }

    @Override
    public BulkSteps bulkSteps() {
        return new MongoBulkSteps(store.template(), store.database(), store.indexes());
    }

    @Override
    public Users users() {
        return store.users();
    }

    @Override
    public ApiTokens tokens() {
        return store.tokens();
    }

    @Override
    public Tags tags() {
        return store.tags();
    }

    @Test
    void theSiteMayBeTheOneThatMovedHere() {
        MongoSiteIdentity identity = new MongoSiteIdentity(store.database());
        identity.id();
        identity.adopt("01MOVED");

        assertThat(identity.id()).isEqualTo("01MOVED");
        assertThat(new MongoSiteIdentity(store.database()).id()).isEqualTo("01MOVED");
    }

    @Test
    void theSiteHasOneIdentityForAllNodesAndKeepsIt() {
        String first = new MongoSiteIdentity(store.database()).id();

        assertThat(first).matches("[0-9A-Z]{26}");
        assertThat(new MongoSiteIdentity(store.database()).id()).isEqualTo(first);
    }

    @Override
    public AuditLog auditLog() {
        return new MongoAuditLog(store.database(), store.indexes());
    }

    @Override
    public KeyedRequests keyedRequests() {
        return new MongoKeyedRequests(store.database(), store.indexes());
    }

    @Override
    public DeclaredKinds kinds() {
        return store.kinds();
    }

    @Override
    public ImportRuns importRuns() {
        return store.importRuns();
    }

    @Override
    public ImportEntries importEntries() {
        return store.importEntries();
    }

    @Test
    void aTagThatSomebodyElseWroteMeanwhileKeepsNoOtherOut() {
        MongoCollection<Document> collection = store.database().getCollection("tags");
        String unique = collection.createIndex(new Document("label", 1), new IndexOptions().unique(true));
        Map<String, String> labels = new HashMap<>(Map.of("c", "C", "z", "Z", "0", "Zero"));
        labels.putAll(Map.of("a", "Same", "b", "Same", "y", "Same"));
        try {
            tags().rememberLabels(labels);
        } finally {
            collection.dropIndex(unique);
        }

        assertThat(tags().labels(labels.keySet()))
                .hasSize(4)
                .containsAllEntriesOf(Map.of("c", "C", "z", "Z", "0", "Zero"))
                .containsValue("Same");
    }

    @Test
    void tagsOfOtherProgramsKeepWhatTheyHaveAndGetTheLabelTheyLack() {
        store.database()
                .getCollection("tags")
                .insertMany(List.of(
                        Document.parse("{_id: 'bare', description: 'kept'}"),
                        Document.parse("{_id: 'odd', label: 5}"),
                        Document.parse("{_id: 7, label: 'Seven'}")));

        tags().rememberLabels(Map.of("bare", "Bare", "odd", "Odd"));

        assertThat(tags().labels(List.of("bare", "odd", "7"))).isEqualTo(Map.of("bare", "Bare"));
        assertThat(store.database()
                        .getCollection("tags")
                        .find(new Document("_id", "bare"))
                        .first())
                .isEqualTo(Document.parse("{_id: 'bare', description: 'kept', label: 'Bare'}"));
    }
}
