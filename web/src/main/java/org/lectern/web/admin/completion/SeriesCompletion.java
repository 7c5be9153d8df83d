package org.lectern.web.admin.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.event.SeriesList;
import org.lectern.post.Slug;

/** Series whose slug begins so. */
@ApplicationScoped
public class SeriesCompletion implements Completion {
    private final SeriesList series;

    /** For the container's proxy. */
    protected SeriesCompletion() {
        this(null);
    }

    @Inject
    public SeriesCompletion(SeriesList series) {
        this.series = series;
    }

    @Override
    public String name() {
        return "series";
    }

    @Override
    public List<Proposal> propose(String typed, int limit) {
        return Slug.from(typed)
                .map(Slug::text)
                .map(beginning -> series.page(SlugRange.before(beginning), limit).stream()
                        .flatMap(each -> each.slug().map(slug -> new Proposal(slug, each.name(), slug)).stream())
                        .filter(each -> each.value().startsWith(beginning))
                        .toList())
                .orElseGet(List::of);
    }
}
