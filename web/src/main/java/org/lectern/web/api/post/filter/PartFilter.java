package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;

/** {@code part=false}: wholes only; {@code part=true}: only parts of others, such as the talks of somebody's notes. */
@ApplicationScoped
public class PartFilter implements PostFilter {
    private static final String PART = "part";

    @Override
    public Set<String> parameters() {
        return Set.of(PART);
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return parameters.one(PART).isEmpty()
                ? query
                : query.matching(PostQuery.Field.PART, Boolean.toString(parameters.flag(PART)));
    }
}
