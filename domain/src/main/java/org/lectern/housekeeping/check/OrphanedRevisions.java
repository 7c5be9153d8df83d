package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.housekeeping.Orphans;

/** History of posts that are gone. */
@ApplicationScoped
public class OrphanedRevisions extends OrphanedThings {
    static final String THINGS = "revisions";

    /** For the container's proxy. */
    protected OrphanedRevisions() {
        this(List.of());
    }

    @Inject
    public OrphanedRevisions(@Any Instance<Orphans> all) {
        this(all.stream().toList());
    }

    OrphanedRevisions(List<Orphans> all) {
        super(THINGS, all);
    }

    @Override
    public String label() {
        return "History of posts that are gone";
    }

    @Override
    public String meaning() {
        return "Revisions of posts that nobody can restore any more take room and may hold what somebody wanted gone.";
    }
}
