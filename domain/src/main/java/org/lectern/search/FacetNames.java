package org.lectern.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;

/** Knows what people call the values of facets. */
@ApplicationScoped
public class FacetNames {
    private final FacetLabels labels;
    private final Kinds kinds;

    /** For the container's proxy. */
    protected FacetNames() {
        this(null, null);
    }

    @Inject
    public FacetNames(FacetLabels labels, Kinds kinds) {
        this.labels = labels;
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
            case KIND -> labelled(counts, kindLabels());
            case LANGUAGE -> labelled(counts, languageLabels(values));
            case YEAR -> labelled(counts, Map.of());
            case TAG, EVENT, PERSON -> current(counts, labels.of(facet, values));
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

    private static List<Named> current(List<FacetCount> counts, Map<String, FacetLabels.Label> labels) {
        Map<String, Named> named = new LinkedHashMap<>();
        for (FacetCount count : counts) {
            FacetLabels.Label label = labels.get(count.value());
            named.merge(
                    label.value(),
                    new Named(label.value(), label.text(), count.posts()),
                    (one, other) -> new Named(one.value(), one.label(), one.posts() + other.posts()));
        }
        return List.copyOf(named.values());
    }
}
