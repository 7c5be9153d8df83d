package org.lectern.web.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lectern.site.Addresses;
import org.lectern.web.site.Visit;

/** What the address of a search asks for, without what means nothing to a search, and the addresses of other searches that differ in one thing. */
record SearchQuery(Map<String, List<String>> parameters) {
    static final String AFTER = "after";

    private static final Set<String> NOT_OF_FEEDS = Set.of(AFTER, "sort", "limit", "facets");

    static SearchQuery of(Visit visit, Predicate<String> known) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        visit.parameters().forEach((name, values) -> {
            boolean says = known.test(name) && values.stream().noneMatch(String::isBlank);
            if (says) {
                parameters.put(name, values);
            }
        });
        return new SearchQuery(parameters);
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    boolean says(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    /** From its first page on. */
    SearchQuery with(String name, String value) {
        Map<String, List<String>> other = new LinkedHashMap<>(without(AFTER).parameters());
        other.put(name, List.of(value));
        return new SearchQuery(other);
    }

    SearchQuery without(String name) {
        Map<String, List<String>> other = new LinkedHashMap<>(parameters);
        other.remove(name);
        other.remove(AFTER);
        return new SearchQuery(other);
    }

    String address() {
        return SearchPage.PATH_TEXT + "?" + text();
    }

    /** The path of the feed of what the search finds. */
    String feed() {
        Map<String, List<String>> other = new LinkedHashMap<>(parameters);
        NOT_OF_FEEDS.forEach(other::remove);
        return "/feed.atom?" + new SearchQuery(other).text();
    }

    private String text() {
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> Addresses.segment(parameter.getKey()) + "=" + Addresses.segment(value)))
                .collect(Collectors.joining("&"));
    }
}
