package org.lectern.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the search index anew in the background, and says how far that is. */
@ApplicationScoped
public class RebuildIndex {
    private final IndexUpkeep upkeep;

    protected RebuildIndex() {
        this(null);
    }

    @Inject
    public RebuildIndex(IndexUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    /** @return how it stands now that it has begun; one that is under way already goes on */
    public IndexState begin() {
        upkeep.rebuild();
        return upkeep.state();
    }

    public IndexState state() {
        return upkeep.state();
    }
}
