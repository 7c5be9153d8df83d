package org.lectern.persistence.exporting;

import java.time.Clock;
import java.time.ZoneOffset;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.exporting.AnyArchive;
import org.lectern.exporting.ArchiveWorld;
import org.lectern.persistence.Store;
import org.lectern.persistence.importing.MongoOriginals;
import org.lectern.persistence.site.MongoSiteIdentity;

/** Archives of one of the stores. */
abstract class StoredArchive extends AnyArchive {
    private final Store store;

    StoredArchive(Store store) {
        this.store = store;
    }

    @Override
    protected ArchiveWorld anotherWorld() {
        return world(store.emptied());
    }

    static ArchiveWorld world(Store store) {
        Clock clock = Clock.fixed(ArchiveWorld.NOW, ZoneOffset.UTC);
        return new ArchiveWorld(
                store.posts(),
                store.revisions(),
                new FiredEvents<>(),
                store.kinds(),
                store.series(),
                store.events(),
                store.people(),
                store.tags(),
                store.images(clock),
                new MongoOriginals(store.database()),
                new MongoSiteIdentity(store.database()),
                clock);
    }

    @Override
    protected Document storable(Document document) {
        Document storable = document.without("_id").without("version");
        for (String name : document.names()) {
            storable = name.startsWith("$") || name.contains(".") ? storable.without(name) : storable;
        }
        return storable;
    }
}
