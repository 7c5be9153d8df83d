package org.lectern.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes what somebody has arranged, over whatever the same person does in another window meanwhile. */
@ApplicationScoped
public class ArrangeDesk {
    private final Desks desks;

    /** For the container's proxy. */
    protected ArrangeDesk() {
        this(null);
    }

    @Inject
    public ArrangeDesk(Desks desks) {
        this.desks = desks;
    }

    public Desk arrange(String owner, UnaryOperator<Desk> change) {
        Optional<Desk> stored = Optional.empty();
        while (stored.isEmpty()) {
            stored = desks.replace(change.apply(desks.of(owner)));
        }
        return stored.get();
    }

    /** @return false: there are {@value Desk#MOST_VIEWS} already */
    public boolean keep(String owner, SavedView view) {
        Desk before = desks.of(owner);
        if (before.without(view.name()).views().size() >= Desk.MOST_VIEWS) {
            return false;
        }
        arrange(owner, desk -> desk.with(view));
        return true;
    }
}
