package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.lectern.event.EditionKeys;
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;

/** {@code series=barn-talks}: posts about the editions of the series that has or had that slug. */
@ApplicationScoped
public class SeriesFilter implements PostFilter {
    private final EditionKeys editions;

    /** For the container's proxy. */
    protected SeriesFilter() {
        this(null);
    }

    @Inject
    public SeriesFilter(EditionKeys editions) {
        this.editions = editions;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("series");
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrowTogether(query, parameters, "series", PostQuery.Field.EVENT, editions::of);
    }
}
