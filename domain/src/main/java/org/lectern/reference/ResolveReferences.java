package org.lectern.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.lectern.event.Events;
import org.lectern.person.People;
import org.lectern.post.Post;

/** Finds what the events and people of posts are called by now. */
@ApplicationScoped
public class ResolveReferences {
    private final Events events;
    private final People people;

    /** For the container's proxy. */
    protected ResolveReferences() {
        this(null, null);
    }

    @Inject
    public ResolveReferences(Events events, People people) {
        this.events = events;
        this.people = people;
    }

    /** With at most one query for the events of all these posts and one for the people; none where they name none. */
    public CurrentSlugs of(Collection<Post> posts) {
        return CurrentSlugs.of(posts, events, people);
    }
}
