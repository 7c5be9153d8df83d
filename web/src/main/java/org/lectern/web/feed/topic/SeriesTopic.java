package org.lectern.web.feed.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.event.EditionKeys;
import org.lectern.event.SeriesList;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;

/** {@code /series/barn-talks}: the posts about all its editions. */
@ApplicationScoped
public class SeriesTopic implements FeedTopic {
    private final SeriesList series;
    private final EditionKeys editions;

    /** For the container's proxy. */
    protected SeriesTopic() {
        this(null, null);
    }

    @Inject
    public SeriesTopic(SeriesList series, EditionKeys editions) {
        this.series = series;
        this.editions = editions;
    }

    @Override
    public String folder() {
        return "series";
    }

    @Override
    public Optional<Found> find(String key) {
        return series.findByKey(key).flatMap(each -> each.slug()
                .map(slug ->
                        new Found(slug, each.name(), "/", new Match(Field.EVENT, editions.of(each.keys()), false))));
    }
}
