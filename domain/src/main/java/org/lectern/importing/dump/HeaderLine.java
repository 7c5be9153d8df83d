package org.lectern.importing.dump;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.talk.PersonNames;

/** A line below a post's date that states a field of it: {@code Tags: python, sea}, {@code By Ann Lee}. */
record HeaderLine(String field, List<String> values) {
    private static final Pattern TAGS = pattern(
            "(?:tags?|labels?|keywords?|topics?|trefwoorden|schlagw(?:ö|oe)rter|stichw(?:ö|oe)rter|[eé]tiquettes|etiquetas)\\s*:\\s*(?<value>\\S.*)");
    private static final Pattern CATEGORIES =
            pattern("(?:categor(?:y|ies)|filed under|posted in|categorie(?:ën)?|kategorien?)\\s*:?\\s+(?<value>\\S.*)");
    private static final Pattern AUTHOR =
            pattern("(?:(?:posted |written )?by|door|author|auteur|autorin|autor)\\s*:?\\s+(?<value>\\S.*)");

    static Optional<HeaderLine> of(String text) {
        String line = text.strip();
        if (line.length() > 1_000) {
            return Optional.empty();
        }
        Optional<HeaderLine> tags = list("tags", TAGS, line).or(() -> list("categories", CATEGORIES, line));
        return tags.or(() -> authors(line));
    }

    private static Optional<HeaderLine> list(String field, Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches()
                ? Optional.of(new HeaderLine(
                        field,
                        Arrays.stream(matcher.group("value").split("[,;]"))
                                .map(String::strip)
                                .filter(tag -> !tag.isEmpty())
                                .toList()))
                : Optional.empty();
    }

    private static Optional<HeaderLine> authors(String line) {
        Matcher matcher = AUTHOR.matcher(line);
        List<String> names =
                matcher.matches() ? PersonNames.in(matcher.group("value")).names() : List.of();
        return names.isEmpty() ? Optional.empty() : Optional.of(new HeaderLine("authors", names));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
