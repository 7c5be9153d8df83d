package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.post.kind.Kinds;
import org.lectern.web.api.Parameters;

/** {@code kind=talk}: posts of that kind. */
@ApplicationScoped
public class KindFilter implements PostFilter {
    private final Kinds kinds;

    /** For the container's proxy. */
    protected KindFilter() {
        this(new Kinds(List.of()));
    }

    @Inject
    public KindFilter(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("kind");
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrow(query, parameters, "kind", PostQuery.Field.KIND, this::known);
    }

    private List<String> known(String kind) {
        if (!kinds.isKnown(kind)) {
            throw Parameters.bad("kind", "has to be one of " + String.join(", ", kinds.names()));
        }
        return List.of(kind);
    }
}
