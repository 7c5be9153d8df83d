package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.person.People;

/** Authors and speakers, by any slug that means them. */
@ApplicationScoped
public class PersonTarget extends KeyedTarget {
    /** For the container's proxy. */
    protected PersonTarget() {
        this(null);
    }

    @Inject
    public PersonTarget(People people) {
        super("person", people);
    }
}
