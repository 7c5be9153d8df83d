package org.lectern.persistence;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.eclipse.jnosql.mapping.core.Converters;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.eclipse.jnosql.mapping.document.DocumentTemplateProducer;
import org.eclipse.jnosql.mapping.document.spi.DocumentExtension;
import org.eclipse.jnosql.mapping.reflection.ReflectionClassScanner;
import org.eclipse.jnosql.mapping.reflection.spi.ReflectionEntityMetadataExtension;
import org.eclipse.jnosql.mapping.semistructured.EventPersistManager;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.lectern.persistence.bulk.BulkChangeRecord;
import org.lectern.persistence.bulk.BulkStepRecord;
import org.lectern.persistence.embedded.EmbeddedServer;
import org.lectern.persistence.importing.EntryBatchRecord;
import org.lectern.persistence.importing.ImportRecord;
import org.lectern.persistence.kind.KindRecord;
import org.lectern.persistence.kind.KindVersionRecord;
import org.lectern.persistence.mongo.EntityScan;
import org.lectern.persistence.mongo.ExactDocuments;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.MongoConnection;
import org.lectern.persistence.mongo.MongoSettings;
import org.lectern.persistence.post.PostRecord;
import org.lectern.persistence.revision.RevisionRecord;
import org.lectern.persistence.security.PasswordLinkRecord;
import org.lectern.persistence.security.SecondFactorRecord;
import org.lectern.persistence.security.SessionRecord;
import org.lectern.persistence.security.TokenRecord;
import org.lectern.persistence.security.UserRecord;
import org.lectern.persistence.statistics.BucketRecord;
import org.lectern.persistence.tag.TagRecord;
import org.lectern.persistence.view.DeskRecord;

/** JNoSQL's templates, from one CDI container for all tests: JNoSQL can't be put together by hand. */
final class Templates {
    private static final WeldContainer CONTAINER = new Weld()
            .disableDiscovery()
            .addExtensions(new EntityScan(), new ReflectionEntityMetadataExtension(), new DocumentExtension())
            .addPackages(true, Converters.class, EventPersistManager.class, ReflectionClassScanner.class)
            .addPackages(false, DocumentTemplateProducer.class)
            .addBeanClasses(PostRecord.class, RevisionRecord.class, UserRecord.class, TokenRecord.class)
            .addBeanClasses(BulkChangeRecord.class, BulkStepRecord.class)
            .addBeanClasses(TagRecord.class, ImportRecord.class, EntryBatchRecord.class)
            .addBeanClasses(KindRecord.class, KindVersionRecord.class)
            .addBeanClasses(BucketRecord.class, DeskRecord.class)
            .addBeanClasses(SessionRecord.class, SecondFactorRecord.class, PasswordLinkRecord.class)
            .addBeanClasses(MongoConnection.class, Settings.class)
            .initialize();

    private Templates() {}

    /** A template of its own for this database, with the program's records. */
    static DocumentTemplate of(MongoDatabase database, Indexes indexes) {
        return CONTAINER.select(DocumentTemplateProducer.class).get().apply(new ExactDocuments(database, indexes));
    }

    /** What the default template, which no test uses, needs to be put together. */
    @ApplicationScoped
    static class Settings {
        @Produces
        MongoSettings settings() {
            return new MongoSettings(Optional.of("mongodb://unused.invalid"));
        }

        @Produces
        EmbeddedServer embedded() {
            throw new IllegalStateException("no test starts the container's own store");
        }
    }
}
