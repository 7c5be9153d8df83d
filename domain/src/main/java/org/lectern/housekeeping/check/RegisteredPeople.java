package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.housekeeping.PersonKeys;
import org.lectern.person.People;
import org.lectern.reference.Referent;

/** Who is who by the documents of people: their slugs, former ones, aliases, and those of whoever was merged into them. */
@ApplicationScoped
public class RegisteredPeople implements PersonKeys {
    private final People people;

    /** For the container's proxy. */
    protected RegisteredPeople() {
        this(null);
    }

    @Inject
    public RegisteredPeople(People people) {
        this.people = people;
    }

    @Override
    public Map<String, String> current(Collection<String> slugs) {
        Map<String, String> current = new HashMap<>();
        if (!slugs.isEmpty()) {
            List<Referent> found = people.findAllByKey(slugs);
            found.forEach(person -> person.slug()
                    .ifPresent(slug ->
                            person.keys().stream().filter(slugs::contains).forEach(key -> current.put(key, slug))));
        }
        return current;
    }
}
