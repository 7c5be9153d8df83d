package org.lectern.client.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a request, in their order. */
public record Query(List<String> pairs) {
    public Query {
        pairs = List.copyOf(pairs);
    }

    public static Query none() {
        return new Query(List.of());
    }

    public Query with(String name, String value) {
        List<String> more = new ArrayList<>(pairs);
        more.add(encoded(name) + "=" + encoded(value));
        return new Query(more);
    }

    public Query with(String name, Optional<?> value) {
        return value.map(given -> with(name, given.toString())).orElse(this);
    }

    /** As it stands behind a path: with its question mark, or nothing. */
    public String text() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** As a part of a path. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
