package org.lectern.web.admin.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lectern.event.Events;
import org.lectern.search.SearchIndex;
import org.lectern.search.Suggestion;

/** Events. */
@ApplicationScoped
public class EventCompletion implements Completion {
    private final ReferentCompletion referents;
    private final Clock clock;

    /** For the container's proxy. */
    protected EventCompletion() {
        this(null, null, null);
    }

    @Inject
    public EventCompletion(Events events, SearchIndex index, Clock clock) {
        this.referents = new ReferentCompletion(events, index, Suggestion.Sort.EVENT);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Proposal> propose(String typed, int limit) {
        return referents.propose(typed, clock.instant(), limit);
    }
}
