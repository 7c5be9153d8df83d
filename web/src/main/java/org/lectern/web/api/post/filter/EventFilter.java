package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.lectern.event.Events;
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;

/** {@code event=barn-talks-2025}: posts about the event that has or had that slug. */
@ApplicationScoped
public class EventFilter implements PostFilter {
    private final Events events;

    /** For the container's proxy. */
    protected EventFilter() {
        this(null);
    }

    @Inject
    public EventFilter(Events events) {
        this.events = events;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("event");
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrowTogether(query, parameters, "event", PostQuery.Field.EVENT, events::expanded);
    }
}
