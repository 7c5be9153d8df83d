package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.lectern.person.People;
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;

/** {@code person=ann-lee}: posts by that author or about talks of that speaker, who has or had that slug. */
@ApplicationScoped
public class PersonFilter implements PostFilter {
    private final People people;

    /** For the container's proxy. */
    protected PersonFilter() {
        this(null);
    }

    @Inject
    public PersonFilter(People people) {
        this.people = people;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("person");
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrowTogether(query, parameters, "person", PostQuery.Field.PERSON, people::expanded);
    }
}
