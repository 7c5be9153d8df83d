package org.lectern.web.admin.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The query part of an address, put together; what is empty is left out. */
public final class Query {
    private final Map<String, String> parameters = new LinkedHashMap<>();

    public Query with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** With its question mark; nothing where there is nothing to say. */
    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
