package org.lectern.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows tags by their synonyms, and by the slugs that they had. */
@ApplicationScoped
public class TagMeanings implements TagReading {
    private static final int MOST_HOPS = 10;

    private final Tags tags;

    /** For the container's proxy. */
    protected TagMeanings() {
        this(null);
    }

    @Inject
    public TagMeanings(Tags tags) {
        this.tags = tags;
    }

    @Override
    public List<String> meant(List<String> slugs) {
        if (slugs.isEmpty()) {
            return slugs;
        }
        Map<String, String> next = next(slugs);
        return slugs.stream().map(slug -> end(slug, next)).distinct().toList();
    }

    /** What each of the slugs means. */
    public Map<String, String> each(Collection<String> slugs) {
        Map<String, String> next = next(slugs);
        return slugs.stream().distinct().collect(Collectors.toMap(slug -> slug, slug -> end(slug, next)));
    }

    /** The one that the slug means. */
    public String meant(String slug) {
        return meant(List.of(slug)).get(0);
    }

    /** What posts may hold for these tags: first what they mean, then whatever means the same. */
    public List<String> spellings(List<String> slugs) {
        Map<String, String> next = next(slugs);
        Set<String> spellings = new LinkedHashSet<>();
        slugs.forEach(slug -> spellings.add(end(slug, next)));
        Set<String> meant = Set.copyOf(spellings);
        next.keySet().stream()
                .filter(slug -> meant.contains(end(slug, next)))
                .sorted()
                .forEach(spellings::add);
        spellings.addAll(slugs);
        return List.copyOf(spellings);
    }

    /**
     * Where each slug leads, among all that hang together with these: mostly nothing does, which takes one query. A tag's own redirect goes
     * before another tag's synonym.
     */
    private Map<String, String> next(Collection<String> slugs) {
        Map<String, Tag> found = new TreeMap<>();
        Set<String> asked = new HashSet<>();
        Set<String> fresh = Set.copyOf(slugs);
        for (int hop = 0; hop < MOST_HOPS && !fresh.isEmpty(); hop++) {
            asked.addAll(fresh);
            List<Tag> around = tags.findAllAround(fresh);
            around.forEach(tag -> found.put(tag.slug(), tag));
            fresh = around.stream()
                    .flatMap(TagMeanings::neighbours)
                    .filter(slug -> !asked.contains(slug))
                    .collect(Collectors.toSet());
        }
        Map<String, String> next = new HashMap<>();
        found.values().forEach(tag -> tag.synonyms().stream()
                .filter(synonym -> !synonym.equals(tag.slug()))
                .forEach(synonym -> next.putIfAbsent(synonym, tag.slug())));
        found.values().forEach(tag -> tag.redirect().ifPresent(to -> next.put(tag.slug(), to)));
        return next;
    }

    private static Stream<String> neighbours(Tag tag) {
        return Stream.of(Stream.of(tag.slug()), tag.redirect().stream(), tag.synonyms().stream())
                .flatMap(Function.identity());
    }

    /** A circle leads nowhere: the slug means itself. */
    private static String end(String slug, Map<String, String> next) {
        Set<String> passed = new HashSet<>();
        String last = slug;
        while (next.containsKey(last)) {
            if (!passed.add(last)) {
                return slug;
            }
            last = next.get(last);
        }
        return last;
    }
}
