package org.lectern.web.api.post;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.web.api.Parameters;

/**
 * Which fields of posts the answer shows: {@code fields=id,title}, {@code include=content,source,undeclared}.
 *
 * @param only empty: all
 */
public record Fields(Optional<Set<String>> only, boolean content, boolean source, boolean undeclared) {
    public static final Set<String> PARAMETERS = Set.of("fields", "include");
    static final List<String> ALL = List.of(
            "id",
            "kind",
            "slug",
            "version",
            "status",
            "language",
            "title",
            "summary",
            "published",
            "modified",
            "url",
            "authors",
            "tags",
            "event",
            "talk",
            "partOf",
            "parts",
            "content",
            "images",
            "links",
            "corrections",
            "attributes",
            "undeclared",
            "source");
    private static final Set<String> INCLUDED = Set.of("content", "source", "undeclared");

    static Fields of(Parameters parameters) {
        Optional<Set<String>> only = parameters.one("fields").map(text -> names("fields", text, Set.copyOf(ALL)));
        Set<String> include = parameters
                .one("include")
                .map(text -> names("include", text, INCLUDED))
                .orElse(Set.of());
        return new Fields(
                only,
                include.contains("content") || asked(only, "content"),
                include.contains("source") || asked(only, "source"),
                include.contains("undeclared") || asked(only, "undeclared"));
    }

    boolean shows(String name) {
        return only.isEmpty()
                || only.get().contains(name)
                || name.equals("content") && content
                || name.equals("source") && source
                || name.equals("undeclared") && undeclared;
    }

    Document pick(Document post) {
        if (only.isEmpty()) {
            return post;
        }
        Document picked = post;
        for (String name : post.names()) {
            picked = shows(name) ? picked : picked.without(name);
        }
        return picked;
    }

    private static boolean asked(Optional<Set<String>> only, String name) {
        return only.filter(names -> names.contains(name)).isPresent();
    }

    private static Set<String> names(String parameter, String text, Set<String> known) {
        Set<String> names = Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toSet());
        for (String name : names) {
            if (!known.contains(name)) {
                String there = String.join(", ", known.stream().sorted().toList());
                throw Parameters.bad(parameter, "names '" + name + "', which is not there; there are " + there);
            }
        }
        return names;
    }
}
