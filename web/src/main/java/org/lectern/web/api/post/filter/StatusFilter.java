package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.post.Status;
import org.lectern.web.api.Parameters;

/** {@code status=draft}: posts that readers don't see. {@code published} includes those that are scheduled. */
@ApplicationScoped
public class StatusFilter implements PostFilter {
    @Override
    public Set<String> parameters() {
        return Set.of("status");
    }

    @Override
    public boolean needsToken() {
        return true;
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrow(query, parameters, "status", PostQuery.Field.STATUS, StatusFilter::stored);
    }

    private static List<String> stored(String status) {
        Status parsed = Status.parse(status)
                .orElseThrow(
                        () -> Parameters.bad("status", "has to be draft, scheduled, published, withdrawn or trashed"));
        return List.of((parsed == Status.SCHEDULED ? Status.PUBLISHED : parsed).text());
    }
}
