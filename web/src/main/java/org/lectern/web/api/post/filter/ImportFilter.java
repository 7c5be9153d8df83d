package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;

/** {@code import=ID}: posts that came with that import. */
@ApplicationScoped
public class ImportFilter implements PostFilter {
    @Override
    public Set<String> parameters() {
        return Set.of("import");
    }

    @Override
    public boolean needsToken() {
        return true;
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrow(query, parameters, "import", PostQuery.Field.IMPORT, List::of);
    }
}
