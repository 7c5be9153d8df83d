package org.lectern.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        Map<String, String> meanings = meanings(slugs);
        return slugs.stream()
                .map(slug -> meanings.getOrDefault(slug, slug))
                .distinct()
                .toList();
    }

    /** The one that the slug means. */
    public String meant(String slug) {
        return meant(List.of(slug)).get(0);
    }

    /** What posts may hold for these tags: what they mean, and whatever means the same. */
    public List<String> spellings(List<String> slugs) {
        Set<String> spellings = new LinkedHashSet<>(meant(slugs));
        Collection<String> fresh = List.copyOf(spellings);
        for (int hop = 0; hop < MOST_HOPS && !fresh.isEmpty(); hop++) {
            fresh = tags.findAllRedirectedTo(fresh).stream()
                    .map(Tag::slug)
                    .filter(spellings::add)
                    .collect(Collectors.toList());
        }
        spellings.addAll(slugs);
        return List.copyOf(spellings);
    }

    /** A tag's own redirect goes before another tag's synonym; one that leads in a circle leads nowhere. */
    private Map<String, String> meanings(List<String> slugs) {
        Map<String, String> next = new HashMap<>();
        Set<String> asked = new HashSet<>();
        Collection<String> fresh = slugs;
        for (int hop = 0; hop < MOST_HOPS && !fresh.isEmpty(); hop++) {
            asked.addAll(fresh);
            List<Tag> found = tags.findAllMeant(fresh);
            Set<String> wanted = Set.copyOf(fresh);
            found.forEach(tag -> tag.synonyms().stream()
                    .filter(synonym -> wanted.contains(synonym) && !synonym.equals(tag.slug()))
                    .forEach(synonym -> next.putIfAbsent(synonym, tag.slug())));
            found.stream().filter(tag -> wanted.contains(tag.slug())).forEach(tag -> tag.redirect()
                    .ifPresent(to -> next.put(tag.slug(), to)));
            fresh = next.values().stream().filter(slug -> !asked.contains(slug)).collect(Collectors.toSet());
        }
        Map<String, String> meanings = new HashMap<>();
        slugs.forEach(slug -> end(slug, next).ifPresent(meaning -> meanings.put(slug, meaning)));
        return meanings;
    }

    private static Optional<String> end(String slug, Map<String, String> next) {
        Set<String> passed = new HashSet<>();
        String last = slug;
        while (next.containsKey(last)) {
            if (!passed.add(last)) {
                return Optional.empty();
            }
            last = next.get(last);
        }
        return Optional.of(last);
    }
}
