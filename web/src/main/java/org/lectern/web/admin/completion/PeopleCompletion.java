package org.lectern.web.admin.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lectern.person.People;
import org.lectern.search.SearchIndex;
import org.lectern.search.Suggestion;

/** Authors and speakers. */
@ApplicationScoped
public class PeopleCompletion implements Completion {
    private final ReferentCompletion referents;
    private final Clock clock;

    /** For the container's proxy. */
    protected PeopleCompletion() {
        this(null, null, null);
    }

    @Inject
    public PeopleCompletion(People people, SearchIndex index, Clock clock) {
        this.referents = new ReferentCompletion(people, index, Suggestion.Sort.PERSON);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Proposal> propose(String typed, int limit) {
        return referents.propose(typed, clock.instant(), limit);
    }
}
