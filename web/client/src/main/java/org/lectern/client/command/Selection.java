package org.lectern.client.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.client.http.ApiProblem;
import org.lectern.client.http.Query;
import picocli.CommandLine.Option;

/** Which posts are meant: the filters of the API's lists, of which every one can be given as NAME=VALUE. */
final class Selection {
    @Option(
            names = {"-t", "--tag"},
            paramLabel = "TAG",
            description = "with this tag; A,B: with one of them; -A: without it; twice: with both")
    private List<String> tags = List.of();

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "KIND",
            description = "of this kind: entry, talk, notes, link, photo, page, or one of the site's own")
    private List<String> kinds = List.of();

    @Option(names = "--event", paramLabel = "SLUG", description = "about this event")
    private List<String> events = List.of();

    @Option(names = "--series", paramLabel = "SLUG", description = "about an edition of this series")
    private List<String> series = List.of();

    @Option(names = "--person", paramLabel = "SLUG", description = "by this author, or about a talk of this speaker")
    private List<String> people = List.of();

    @Option(names = "--language", paramLabel = "TAG", description = "in this language")
    private List<String> languages = List.of();

    @Option(names = "--year", paramLabel = "YEAR", description = "published in this year")
    private Optional<Integer> year = Optional.empty();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "draft, scheduled, published, withdrawn or trashed; needs a token")
    private List<String> statuses = List.of();

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "NAME=VALUE",
            description = "any other filter of the API, such as attr.rating=5")
    private List<String> others = List.of();

    Query of() {
        Query query = Query.none();
        Map<String, List<String>> named = Map.of(
                "tag",
                tags,
                "kind",
                kinds,
                "event",
                events,
                "series",
                series,
                "person",
                people,
                "language",
                languages,
                "status",
                statuses);
        for (Map.Entry<String, List<String>> each : named.entrySet()) {
            for (String value : each.getValue()) {
                query = query.with(each.getKey(), value);
            }
        }
        query = query.with("year", year);
        for (String other : others) {
            int equals = other.indexOf('=');
            if (equals < 1) {
                throw new ApiProblem("--filter takes NAME=VALUE, not '" + other + "'");
            }
            query = query.with(other.substring(0, equals), other.substring(equals + 1));
        }
        return query;
    }
}
