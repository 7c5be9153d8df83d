package org.lectern.web.feed.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.person.People;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;

/** {@code /people/ann-lee}. */
@ApplicationScoped
public class PersonTopic implements FeedTopic {
    private final People people;

    /** For the container's proxy. */
    protected PersonTopic() {
        this(null);
    }

    @Inject
    public PersonTopic(People people) {
        this.people = people;
    }

    @Override
    public String folder() {
        return "people";
    }

    @Override
    public Optional<Found> find(String key) {
        return people.findByKey(key).flatMap(each -> each.slug()
                .map(slug -> new Found(slug, each.name(), "/", new Match(Field.PERSON, each.keys(), false))));
    }
}
