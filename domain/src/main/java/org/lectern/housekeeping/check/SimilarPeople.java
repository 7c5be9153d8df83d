package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.GatheringCheck;
import org.lectern.housekeeping.PersonKeys;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.likeness.PersonLikeness;
import org.lectern.person.PeopleRegister;
import org.lectern.post.Named;
import org.lectern.reference.CurateReferents;

/** People who may be one person. */
@ApplicationScoped
public class SimilarPeople implements GatheringCheck {
    private final List<PersonKeys> keys;
    private final List<Fix> fixes;

    /** For the container's proxy. */
    protected SimilarPeople() {
        this(List.of(), List.of());
    }

    @Inject
    public SimilarPeople(@Any Instance<PersonKeys> keys, CurateReferents curating, PeopleRegister people) {
        this(keys.stream().toList(), List.of(new MergedPeople(curating, people)));
    }

    public SimilarPeople(List<PersonKeys> keys, List<Fix> fixes) {
        this.keys = keys;
        this.fixes = fixes;
    }

    @Override
    public String name() {
        return "similar-people";
    }

    @Override
    public String label() {
        return "People that look like one another";
    }

    @Override
    public String meaning() {
        return "Two spellings of one name make two people of one, each with a part of the talks. Merge them, or ignore the finding if they"
                + " are two.";
    }

    @Override
    public List<Fix> fixes() {
        return fixes;
    }

    @Override
    public boolean readsTexts() {
        return false;
    }

    @Override
    public Gathering begin() {
        NameCounts counts = new NameCounts(NameCounts.MOST_NAMES);
        return new Gathering() {
            @Override
            public void take(ReadPost read) {
                Set<String> counted = new HashSet<>();
                Stream.concat(read.post().authors().stream(), read.post().speakers().stream())
                        .filter(person -> counted.add(key(person)))
                        .forEach(person -> counts.add(key(person), person.name(), read.id()));
            }

            @Override
            public Conclusion conclude() {
                return withoutKnown(counts.lookAlikes(SimilarPeople.this, new PersonLikeness(), "people"));
            }
        };
    }

    private static String key(Named person) {
        return person.slug().orElse(person.name());
    }

    /** Without those who were found to be one person already, in whatever spelling posts have them. */
    private Conclusion withoutKnown(Conclusion all) {
        Set<String> slugs = new HashSet<>();
        all.sightings().forEach(each -> slugs.addAll(List.of(each.subject(), each.place())));
        Map<String, String> current = new HashMap<>();
        keys.forEach(each -> current.putAll(each.current(slugs)));
        List<Sighting> unknown = all.sightings().stream()
                .filter(each -> !current.getOrDefault(each.subject(), each.subject())
                        .equals(current.getOrDefault(each.place(), each.place())))
                .toList();
        return new Conclusion(unknown, all.cut(), all.report());
    }
}
