package org.lectern.web.cache;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What answers say about who may keep them, and what else they depend on. */
final class Headers {
    static final String CACHE_CONTROL = "Cache-Control";

    private static final String VARY = "Vary";
    private static final String FOR_ONE = "private, no-cache";
    private static final String FOR_NOBODY = "no-store";

    private Headers() {}

    /** Unless the answer's maker said something else. */
    static void describe(HttpServletResponse response, boolean anonymous, String forAll) {
        if (response.getHeader(CACHE_CONTROL) == null) {
            String kept = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST ? FOR_NOBODY : forAll;
            response.setHeader(CACHE_CONTROL, anonymous ? kept : FOR_ONE);
        }
        vary(response, List.of("Authorization", "Accept-Encoding"));
    }

    /** Beside what the maker named. */
    private static void vary(HttpServletResponse response, List<String> names) {
        Collection<String> named = response.getHeaders(VARY);
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(names.stream(), named.stream().flatMap(each -> Stream.of(each.split(","))))
                .map(String::strip)
                .filter(each -> all.stream().noneMatch(each::equalsIgnoreCase))
                .forEach(all::add);
        response.setHeader(VARY, String.join(", ", all));
    }
}
