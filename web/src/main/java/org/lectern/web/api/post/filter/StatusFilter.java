package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.post.Status;
import org.lectern.web.api.Parameters;

/**
 * {@code status=draft}: posts that readers don't see. Among several values ({@code published,draft}) and behind a hyphen, {@code published}
 * includes what is scheduled.
 */
@ApplicationScoped
public class StatusFilter implements PostFilter {
    private static final String STATUS = "status";

    private final Clock clock;

    /** For the container's proxy. */
    protected StatusFilter() {
        this(null);
    }

    @Inject
    public StatusFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<String> parameters() {
        return Set.of(STATUS);
    }

    @Override
    public boolean needsToken() {
        return true;
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        List<String> values = parameters.all(STATUS);
        Optional<Status> only = values.size() == 1 ? Status.parse(values.get(0)) : Optional.empty();
        return only.isPresent()
                ? query.having(only.get(), clock.instant())
                : Conditions.narrow(query, parameters, STATUS, PostQuery.Field.STATUS, StatusFilter::stored);
    }

    private static List<String> stored(String status) {
        Status parsed = Status.parse(status)
                .orElseThrow(
                        () -> Parameters.bad(STATUS, "has to be draft, scheduled, published, withdrawn or trashed"));
        if (parsed == Status.SCHEDULED) {
            throw Parameters.bad(STATUS, "can be scheduled only alone, without other values and without a hyphen");
        }
        return List.of(parsed.text());
    }
}
