package org.lectern.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Finds what posts call the editions of series. */
@ApplicationScoped
public class EditionKeys {
    /** No event has it: what posts hold as a slug has no line break. */
    private static final String NONE = "\n";

    private final SeriesList series;
    private final Events events;

    /** For the container's proxy. */
    protected EditionKeys() {
        this(null, null);
    }

    @Inject
    public EditionKeys(SeriesList series, Events events) {
        this.series = series;
        this.events = events;
    }

    /** The keys of all their editions; one that stands in no post where there is no edition. */
    public List<String> of(Collection<String> seriesKeys) {
        List<String> keys = events.findAllOfSeries(series.expanded(seriesKeys)).stream()
                .flatMap(each -> each.keys().stream())
                .distinct()
                .toList();
        return keys.isEmpty() ? List.of(NONE) : keys;
    }
}
