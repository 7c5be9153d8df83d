package org.lectern.web.feed.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.event.Events;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;

/** {@code /events/barn-talks-2025}. */
@ApplicationScoped
public class EventTopic implements FeedTopic {
    private final Events events;

    /** For the container's proxy. */
    protected EventTopic() {
        this(null);
    }

    @Inject
    public EventTopic(Events events) {
        this.events = events;
    }

    @Override
    public String folder() {
        return "events";
    }

    @Override
    public Optional<Found> find(String key) {
        return events.findByKey(key).flatMap(each -> each.slug()
                .map(slug -> new Found(slug, each.name(), "/", new Match(Field.EVENT, each.keys(), false))));
    }
}
