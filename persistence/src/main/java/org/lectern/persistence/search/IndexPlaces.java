package org.lectern.persistence.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import org.lectern.site.DataFolder;

/** Where indexes are: in the data folder. */
@ApplicationScoped
public class IndexPlaces {
    private final DataFolder folder;

    /** For the container's proxy. */
    protected IndexPlaces() {
        this(null);
    }

    @Inject
    public IndexPlaces(DataFolder folder) {
        this.folder = folder;
    }

    /** @param zone whose years posts are counted by */
    Generations generations(ZoneId zone) {
        String schema = IndexSchema.VERSION + "-"
                + zone.getId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new LuceneGenerations(folder.folder("search"), schema);
    }
}
