package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.housekeeping.Orphans;

/** Image files without a post. */
@ApplicationScoped
public class OrphanedImages extends OrphanedThings {
    static final String THINGS = "images";

    /** For the container's proxy. */
    protected OrphanedImages() {
        this(List.of());
    }

    @Inject
    public OrphanedImages(@Any Instance<Orphans> all) {
        this(all.stream().toList());
    }

    OrphanedImages(List<Orphans> all) {
        super(THINGS, all);
    }

    @Override
    public String label() {
        return "Image files without a post";
    }

    @Override
    public String meaning() {
        return "Files that no post shows take room; they may be left from a post that was deleted or from an upload that was not used.";
    }
}
