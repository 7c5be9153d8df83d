package org.lectern.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.event.Events;
import org.lectern.person.People;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.reference.Referent;
import org.lectern.reference.Referents;
import org.lectern.tag.Tags;

/** Knows what people call the values of facets. */
@ApplicationScoped
public class FacetNames {
    private final Tags tags;
    private final Events events;
    private final People people;
    private final Kinds kinds;

    /** For the container's proxy. */
    protected FacetNames() {
        this(null, null, null, null);
    }

    @Inject
    public FacetNames(Tags tags, Events events, People people, Kinds kinds) {
        this.tags = tags;
        this.events = events;
        this.people = people;
        this.kinds = kinds;
    }

    /**
     * A value of a facet.
     *
     * @param value as the filter of the facet's name takes it
     * @param label as people read it
     */
    public record Named(String value, String label, long posts) {}

    /** In the order of the counts; what is one event or person by now is one value. */
    public List<Named> of(Facet facet, List<FacetCount> counts) {
        List<String> values = counts.stream().map(FacetCount::value).toList();
        return switch (facet) {
            case TAG -> labelled(counts, tags.labels(values));
            case KIND -> labelled(counts, kindLabels());
            case LANGUAGE -> labelled(counts, languageLabels(values));
            case YEAR -> labelled(counts, Map.of());
            case EVENT -> current(counts, events);
            case PERSON -> current(counts, people);
        };
    }

    private static List<Named> labelled(List<FacetCount> counts, Map<String, String> labels) {
        return counts.stream()
                .map(each -> new Named(each.value(), labels.getOrDefault(each.value(), each.value()), each.posts()))
                .toList();
    }

    private Map<String, String> kindLabels() {
        Map<String, String> labels = new HashMap<>();
        kinds.all().forEach((Kind kind) -> labels.put(kind.name(), kind.label()));
        return labels;
    }

    private static Map<String, String> languageLabels(List<String> values) {
        Map<String, String> labels = new HashMap<>();
        for (String value : values) {
            String name = Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH);
            labels.put(value, name.isEmpty() ? value : name);
        }
        return labels;
    }

    /** Posts hold keys, of which several may mean one and the same. */
    private static List<Named> current(List<FacetCount> counts, Referents referents) {
        Map<String, Referent> byKey = new HashMap<>();
        if (!counts.isEmpty()) {
            referents
                    .findAllByKey(counts.stream().map(FacetCount::value).toList())
                    .forEach(each -> each.keys().forEach(key -> byKey.put(key, each)));
        }
        Map<String, Named> named = new LinkedHashMap<>();
        for (FacetCount count : counts) {
            Referent referent = byKey.get(count.value());
            String slug = referent == null ? count.value() : referent.slug().orElse(count.value());
            String name = referent == null ? count.value() : referent.name();
            named.merge(
                    slug,
                    new Named(slug, name, count.posts()),
                    (one, other) -> new Named(slug, name, one.posts() + other.posts()));
        }
        return List.copyOf(named.values());
    }
}
