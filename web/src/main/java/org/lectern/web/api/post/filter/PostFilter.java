package org.lectern.web.api.post.filter;

import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;

/** Narrows a query by what the request says. One class per filter in this package; its parameters are known by being named here. */
public interface PostFilter {
    Set<String> parameters();

    /** Whether it is one of its parameters, whose names may also begin with something and go on as they like. */
    default boolean takes(String parameter) {
        return parameters().contains(parameter);
    }

    /** Whether only callers with a token may use it. */
    default boolean needsToken() {
        return false;
    }

    /** The query as it is when the request has none of the parameters. Ends the request with a problem when a value is wrong. */
    PostQuery narrow(PostQuery query, Parameters parameters);
}
