package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.post.Slug;
import org.lectern.web.api.Parameters;

/** {@code tag=python}: posts with that tag, given by its slug or as people write it. */
@ApplicationScoped
public class TagFilter implements PostFilter {
    @Override
    public Set<String> parameters() {
        return Set.of("tag");
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrow(query, parameters, "tag", PostQuery.Field.TAG, TagFilter::spellings);
    }

    /** Other programs may have stored a tag as it was written. */
    private static List<String> spellings(String tag) {
        return Slug.from(tag).map(slug -> List.of(slug.text(), tag)).orElse(List.of(tag));
    }
}
