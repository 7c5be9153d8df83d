package org.lectern.web.api.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.EditionKeys;
import org.lectern.event.Events;
import org.lectern.person.People;
import org.lectern.post.Slug;
import org.lectern.post.kind.Kinds;
import org.lectern.statistics.Aspect;
import org.lectern.tag.TagMeanings;
import org.lectern.web.api.Parameters;

/** {@code tag=python}, {@code kind=talk}, {@code series=barn-talks}: the statistics of those posts only. One of them at a time, with one value. */
@ApplicationScoped
public class StatisticsScopes {
    static final Set<String> PARAMETERS = Set.of("tag", "kind", "language", "event", "series", "person");
    private static final Map<String, Aspect> ASPECTS = Map.of(
            "tag", Aspect.TAG,
            "kind", Aspect.KIND,
            "language", Aspect.LANGUAGE,
            "event", Aspect.EVENT,
            "series", Aspect.EVENT,
            "person", Aspect.PERSON);

    private final Kinds kinds;
    private final TagMeanings tags;
    private final Events events;
    private final EditionKeys editions;
    private final People people;

    /** For the container's proxy. */
    protected StatisticsScopes() {
        this(new Kinds(List.of()), null, null, null, null);
    }

    @Inject
    public StatisticsScopes(Kinds kinds, TagMeanings tags, Events events, EditionKeys editions, People people) {
        this.kinds = kinds;
        this.tags = tags;
        this.events = events;
        this.editions = editions;
        this.people = people;
    }

    /** Empty: of all posts. */
    Optional<StatisticsScope> read(Parameters parameters) {
        parameters.requireKnown(PARAMETERS);
        List<String> given = PARAMETERS.stream()
                .filter(name -> parameters.one(name).isPresent())
                .sorted()
                .toList();
        if (given.size() > 1) {
            throw Parameters.bad(
                    given.get(1), "stands beside '" + given.get(0) + "'; one of them is allowed at a time");
        }
        return given.stream().findFirst().map(name -> scope(name, value(name, parameters)));
    }

    private static String value(String name, Parameters parameters) {
        String value = parameters.one(name).orElseThrow();
        if (value.startsWith("-") || value.contains(",")) {
            throw Parameters.bad(name, "takes one value here, without a comma or a leading hyphen");
        }
        return value;
    }

    private StatisticsScope scope(String name, String value) {
        if (name.equals("kind") && !kinds.isKnown(value)) {
            throw Parameters.bad(name, "has to be one of " + String.join(", ", kinds.names()));
        }
        List<String> names =
                switch (name) {
                    case "tag" ->
                        tags.spellings(List.of(Slug.from(value).map(Slug::text).orElse(value)));
                    case "event" -> events.expanded(List.of(value));
                    case "series" -> editions.of(List.of(value));
                    case "person" -> people.expanded(List.of(value));
                    default -> List.of(value);
                };
        return new StatisticsScope(name, value, ASPECTS.get(name), names);
    }
}
