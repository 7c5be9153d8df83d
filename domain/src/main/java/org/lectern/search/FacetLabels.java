package org.lectern.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.lectern.event.Events;
import org.lectern.journal.ForeignChangesSeen;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Subject;
import org.lectern.person.People;
import org.lectern.reference.Referent;
import org.lectern.reference.Referents;
import org.lectern.reference.ReferentsChanged;
import org.lectern.tag.Tags;
import org.lectern.tag.TagsChanged;

/**
 * What tags, events and people are called by now. Searches name the same few again and again, and so these are kept: until this node changes one,
 * or the journal tells of a change. Safe for use by many threads.
 */
@ApplicationScoped
public class FacetLabels {
    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Tags tags;
    private final Events events;
    private final People people;
    /** What is being read while something changes is kept under the number from before, by which nobody asks. */
    private final AtomicLong changes = new AtomicLong();

    private final Cache<Key, Label> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** For the container's proxy. */
    protected FacetLabels() {
        this(null, null, null);
    }

    @Inject
    public FacetLabels(Tags tags, Events events, People people) {
        this.tags = tags;
        this.events = events;
        this.people = people;
    }

    /** @param value as it stands in addresses */
    record Label(String value, String text) {}

    private record Key(long changes, Facet facet, String value) {}

    /** Of each of these values of the facet; of those that are not registered themselves. */
    Map<String, Label> of(Facet facet, Collection<String> values) {
        long now = changes.get();
        Set<Key> keys = values.stream().map(value -> new Key(now, facet, value)).collect(Collectors.toSet());
        Map<String, Label> labels = new HashMap<>();
        known.getAll(keys, FacetLabels.this::read).forEach((key, label) -> labels.put(key.value(), label));
        return labels;
    }

    void forget(@Observes TagsChanged change) {
        changes.incrementAndGet();
    }

    void forget(@Observes ReferentsChanged change) {
        changes.incrementAndGet();
    }

    /** Another node may have changed one. */
    void forget(@Observes JournalGrew growth) {
        if (growth.entries().stream().anyMatch(entry -> entry.subject() != Subject.POST)) {
            changes.incrementAndGet();
        }
    }

    /** Another program may have changed one. */
    void forget(@Observes ForeignChangesSeen foreign) {
        changes.incrementAndGet();
    }

    private Map<Key, Label> read(Set<? extends Key> keys) {
        List<String> values = keys.stream().map(Key::value).toList();
        Map<String, Label> found =
                switch (keys.iterator().next().facet()) {
                    case TAG -> tagged(values);
                    case EVENT -> current(values, events);
                    case PERSON -> current(values, people);
                    case KIND, LANGUAGE, YEAR -> Map.of();
                };
        Map<Key, Label> labels = new LinkedHashMap<>();
        keys.forEach(key -> labels.put(key, found.getOrDefault(key.value(), new Label(key.value(), key.value()))));
        return labels;
    }

    private Map<String, Label> tagged(List<String> slugs) {
        Map<String, Label> labels = new HashMap<>();
        tags.labels(slugs).forEach((slug, label) -> labels.put(slug, new Label(slug, label)));
        return labels;
    }

    /** Posts hold keys, of which several may mean one and the same. */
    private static Map<String, Label> current(List<String> keys, Referents referents) {
        Map<String, Label> labels = new HashMap<>();
        for (Referent referent : referents.findAllByKey(keys)) {
            referent.keys()
                    .forEach(key -> labels.put(key, new Label(referent.slug().orElse(key), referent.name())));
        }
        return labels;
    }
}
