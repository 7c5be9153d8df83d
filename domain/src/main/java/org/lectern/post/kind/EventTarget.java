package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.event.Events;

/** Events, by any slug that means them. */
@ApplicationScoped
public class EventTarget extends KeyedTarget {
    /** For the container's proxy. */
    protected EventTarget() {
        this(null);
    }

    @Inject
    public EventTarget(Events events) {
        super("event", events);
    }
}
