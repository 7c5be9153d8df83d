package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;

/** {@code event=pygrunn-2025}: posts about the event with that slug. */
@ApplicationScoped
public class EventFilter implements PostFilter {
    @Override
    public Set<String> parameters() {
        return Set.of("event");
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrow(query, parameters, "event", PostQuery.Field.EVENT, List::of);
    }
}
