package org.lectern.web.api.post.filter;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.web.api.Parameters;

/** The one grammar of filters: a repeated parameter means all of them, a comma any of them, a leading hyphen none of it. */
final class Conditions {
    private static final int MAX_VALUES = 50;

    private Conditions() {}

    /** @param stored what one of the values may be stored as, asked once for those that stand together */
    static PostQuery narrowTogether(
            PostQuery query,
            Parameters parameters,
            String name,
            Field field,
            Function<List<String>, List<String>> stored) {
        PostQuery narrowed = query;
        for (String value : parameters.all(name)) {
            boolean none = value.startsWith("-");
            List<String> anyOf = Arrays.stream((none ? value.substring(1) : value).split(",", -1))
                    .map(String::strip)
                    .toList();
            if (anyOf.contains("") || anyOf.size() > MAX_VALUES) {
                throw Parameters.bad(name, "needs 1 to " + MAX_VALUES + " values with commas between them");
            }
            if (anyOf.stream().anyMatch(each -> each.startsWith("-"))) {
                throw Parameters.bad(
                        name, "has a hyphen within; it stands once, in front of all values that are not meant");
            }
            List<String> wanted = stored.apply(anyOf).stream().distinct().toList();
            narrowed = narrowed.matching(new Match(field, wanted, none));
        }
        return narrowed;
    }

    /** @param spellings what a value may be stored as */
    static PostQuery narrow(
            PostQuery query,
            Parameters parameters,
            String name,
            Field field,
            Function<String, List<String>> spellings) {
        return narrowTogether(query, parameters, name, field, values -> values.stream()
                .flatMap(value -> spellings.apply(value).stream())
                .toList());
    }
}
