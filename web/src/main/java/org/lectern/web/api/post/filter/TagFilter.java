package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.post.PostQuery;
import org.lectern.post.Slug;
import org.lectern.tag.TagMeanings;
import org.lectern.web.api.Parameters;

/** {@code tag=python}: posts with that tag, given by its slug, by one that it had, by a synonym, or as people write it. */
@ApplicationScoped
public class TagFilter implements PostFilter {
    private final TagMeanings meanings;

    /** For the container's proxy. */
    protected TagFilter() {
        this(null);
    }

    @Inject
    public TagFilter(TagMeanings meanings) {
        this.meanings = meanings;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("tag");
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        return Conditions.narrowTogether(query, parameters, "tag", PostQuery.Field.TAG, this::spellings);
    }

    /** Other programs may have stored a tag as it was written. */
    private List<String> spellings(List<String> tags) {
        List<String> slugs = tags.stream()
                .map(tag -> Slug.from(tag).map(Slug::text).orElse(tag))
                .toList();
        return Stream.concat(meanings.spellings(slugs).stream(), tags.stream())
                .distinct()
                .toList();
    }
}
