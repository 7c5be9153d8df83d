package org.lectern.web.cache;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Kept answers by what they show. Safe for use by many threads. */
final class ByPart {
    /** Under which those stand that go with every change, of what readers see nothing of too. */
    private static final String EVERYTHING = "";
    /** Under which those stand that show something at all. */
    private static final String SOMETHING = " ";

    private final ConcurrentMap<String, Set<Kept>> answers = new ConcurrentHashMap<>();

    void add(Kept kept) {
        parts(kept)
                .forEach(part -> answers.compute(part, (key, set) -> {
                    Set<Kept> more = set == null ? ConcurrentHashMap.newKeySet() : set;
                    more.add(kept);
                    return more;
                }));
    }

    void remove(Kept kept) {
        parts(kept)
                .forEach(part -> answers.computeIfPresent(part, (key, set) -> {
                    set.remove(kept);
                    return set.isEmpty() ? null : set;
                }));
    }

    /** What is concerned by a change of these keys. */
    Set<Kept> showing(Set<String> touched) {
        Set<Kept> found = new HashSet<>(at(EVERYTHING));
        if (touched.contains(AnswerParts.ANY)) {
            found.addAll(at(SOMETHING));
        } else if (!touched.isEmpty()) {
            touched.forEach(part -> found.addAll(at(part)));
            found.addAll(at(AnswerParts.ANY));
        }
        return found;
    }

    /** How many parts something is kept for. */
    int size() {
        return answers.size();
    }

    private Collection<Kept> at(String part) {
        return answers.getOrDefault(part, Set.of());
    }

    private static Set<String> parts(Kept kept) {
        if (kept.shows().isEmpty()) {
            return Set.of(EVERYTHING);
        }
        Set<String> parts = new HashSet<>(kept.shows().get());
        if (!parts.isEmpty()) {
            parts.add(SOMETHING);
        }
        return parts;
    }
}
