package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;

/** {@code language=nl}: posts in that language, by their language tag as stored. */
@ApplicationScoped
public class LanguageFilter implements PostFilter {
    @Override
    public Set<String> parameters() {
        return Set.of("language");
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrow(query, parameters, "language", PostQuery.Field.LANGUAGE, List::of);
    }
}
