package org.lectern.web.admin.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of the table of posts, which says all that it shows: {@code ?tag=python&status=draft&sort=title&rows=50}. Filters are the
 * API's. What a form sends empty counts as not sent.
 *
 * @param values of each parameter, none blank
 */
public record PostAddress(Map<String, List<String>> values) {
    public static final List<Integer> ROWS = List.of(25, 50, 100);

    private static final String NEWEST_FIRST = "-published";
    private static final String SORT = "sort";
    private static final String LIMIT = "rows";
    private static final String COLUMNS = "columns";
    private static final String AFTER = "after";
    private static final String BEFORE = "before";
    private static final Set<String> PLACES = Set.of(AFTER, BEFORE);
    private static final Set<String> OWN = Set.of(SORT, LIMIT, COLUMNS, AFTER, BEFORE);

    public PostAddress {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = Collections.unmodifiableMap(copy);
    }

    /** @param parameters as the request has them; the fields of the form for an attribute become one filter */
    public static PostAddress of(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, sent) -> {
            List<String> given = Arrays.stream(sent)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!given.isEmpty()) {
                values.put(name, given);
            }
        });
        List<String> attribute =
                Optional.ofNullable(values.remove("attributeName")).orElse(List.of());
        List<String> condition =
                Optional.ofNullable(values.remove("attributeValue")).orElse(List.of());
        if (!attribute.isEmpty() && !condition.isEmpty()) {
            List<String> all = new ArrayList<>(values.getOrDefault("attr." + attribute.get(0), List.of()));
            all.add(condition.get(0));
            values.put("attr." + attribute.get(0), all);
        }
        if (values.containsKey(COLUMNS)) {
            values.put(COLUMNS, List.of(String.join(",", values.get(COLUMNS))));
        }
        return new PostAddress(values);
    }

    /** Those that narrow the list. */
    public Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>(values);
        filters.keySet().removeAll(OWN);
        return filters;
    }

    public boolean isNarrowed() {
        return !filters().isEmpty();
    }

    public String sort() {
        return one(SORT).orElse(NEWEST_FIRST);
    }

    public Optional<String> after() {
        return one(AFTER);
    }

    public Optional<String> before() {
        return one(BEFORE);
    }

    /** Empty: the address asks for another number than there is to choose. */
    public Optional<Integer> rows() {
        String asked = one(LIMIT).orElse(ROWS.get(0).toString());
        return ROWS.stream().filter(each -> each.toString().equals(asked)).findFirst();
    }

    /** Empty: the address does not say, or names one that there is not. */
    public Optional<List<PostColumn>> columns() {
        Optional<List<String>> names = one(COLUMNS).map(text -> List.of(text.split(",")));
        return names.map(each -> each.stream()
                        .map(PostColumn::parse)
                        .flatMap(Optional::stream)
                        .toList())
                .filter(columns -> columns.size() == names.get().size());
    }

    public boolean saysColumns() {
        return values.containsKey(COLUMNS);
    }

    /** The first value of a parameter. */
    public Optional<String> one(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Whether a parameter that can stand once stands more often. */
    public boolean isDoubled() {
        return OWN.stream()
                .anyMatch(name -> values.getOrDefault(name, List.of()).size() > 1);
    }

    public PostAddress sorted(String sort) {
        return first().put(SORT, sort.equals(NEWEST_FIRST) ? List.of() : List.of(sort));
    }

    /** The page behind this cursor. */
    public PostAddress after(String cursor) {
        return first().put(AFTER, List.of(cursor));
    }

    /** The page in front of this cursor. */
    public PostAddress before(String cursor) {
        return first().put(BEFORE, List.of(cursor));
    }

    /** The first page. */
    public PostAddress first() {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(PLACES);
        return new PostAddress(others);
    }

    /** The first page without one value of a filter. */
    public PostAddress without(String name, String value) {
        List<String> rest = new ArrayList<>(values.getOrDefault(name, List.of()));
        rest.remove(value);
        return first().put(name, rest);
    }

    private PostAddress put(String name, List<String> all) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.remove(name);
        if (!all.isEmpty()) {
            others.put(name, all);
        }
        return new PostAddress(others);
    }

    /** What stands behind the question mark. */
    public String query() {
        return text(values);
    }

    /** The same of the filters alone. */
    public String filterQuery() {
        return text(filters());
    }

    private static String text(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
