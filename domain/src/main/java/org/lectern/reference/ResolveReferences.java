package org.lectern.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import org.lectern.event.Events;
import org.lectern.journal.ForeignChangesSeen;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Subject;
import org.lectern.person.People;
import org.lectern.post.Post;

/** Finds what the events and people of posts are called by now. */
@ApplicationScoped
public class ResolveReferences {
    private final SlugsNow events;
    private final SlugsNow people;

    /** For the container's proxy. */
    protected ResolveReferences() {
        this(null, null);
    }

    @Inject
    public ResolveReferences(Events events, People people) {
        this.events = new SlugsNow(events);
        this.people = new SlugsNow(people);
    }

    /** With at most one query for the events of all these posts and one for the people; none where they name none. */
    public CurrentSlugs of(Collection<Post> posts) {
        return CurrentSlugs.of(posts, events, people);
    }

    /** Whoever changed one, on whatever node. */
    void forget(@Observes JournalGrew growth) {
        growth.entries().stream().map(JournalEntry::subject).distinct().forEach(subject -> {
            if (subject == Subject.EVENT) {
                events.forget();
            } else if (subject == Subject.PERSON) {
                people.forget();
            }
        });
    }

    /** Another program may have changed one. */
    void forget(@Observes ForeignChangesSeen foreign) {
        events.forget();
        people.forget();
    }
}
