package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;

/** {@code person=wieneke-keller}: posts by that author or about talks of that speaker, by slug. */
@ApplicationScoped
public class PersonFilter implements PostFilter {
    @Override
    public Set<String> parameters() {
        return Set.of("person");
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrow(query, parameters, "person", PostQuery.Field.PERSON, List::of);
    }
}
