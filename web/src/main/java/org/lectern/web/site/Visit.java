package org.lectern.web.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader asked for.
 *
 * @param path decoded, with its slash in front
 * @param rawQuery as it stands in the address, or empty
 * @param base the address in front of every path, without a slash at its end
 * @param now when
 */
public record Visit(String path, String rawQuery, String base, Instant now) {
    /** The query's parameters in their order. What is wrongly encoded is taken as it stands. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters
                        .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    public Optional<String> parameter(String name) {
        return parameters().getOrDefault(name, List.of()).stream().findFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
