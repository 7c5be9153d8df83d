package org.lectern.tag;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The labels of a test. */
public final class InMemoryTags implements Tags {
    private final Map<String, String> labels = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> labels(Collection<String> slugs) {
        return slugs.stream()
                .distinct()
                .filter(labels::containsKey)
                .collect(Collectors.toUnmodifiableMap(slug -> slug, labels::get));
    }

    @Override
    public void rememberLabels(Map<String, String> labelsBySlug) {
        labelsBySlug.forEach(labels::putIfAbsent);
    }
}
