package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every read says what is wrong with a parameter, by its name, and what would be right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictReadsIT {
    private static final List<String> PAGED = List.of("/posts", "/tags", "/people", "/events", "/series");
    private static final List<String> OTHERS = List.of(
            "/posts/strict-post",
            "/posts/strict-post/text",
            "/tags/strict-tag",
            "/people/strict-person",
            "/events/strict-event",
            "/kinds",
            "/kinds/talk",
            "/kinds/talk/schema",
            "/archive",
            "/statistics",
            "/statistics/years.csv",
            "/statistics/months.csv",
            "/statistics/tags.csv",
            "/statistics/years.svg",
            "/statistics/months.svg",
            "/housekeeping",
            "/housekeeping/runs",
            "/bulk-changes",
            "/tokens",
            "/webhooks",
            "/imports",
            "/backups",
            "/openapi.json");

    private Api api;
    private String id;

    @BeforeAll
    void publish() throws Exception {
        api = Api.withEveryScope();
        HttpResponse<String> created = api.post(
                """
                {"title": "Strict", "slug": "strict-post", "status": "published", "published": "2003-05-16T00:00:00Z",
                 "tags": ["strict-tag"], "authors": [{"slug": "strict-person", "name": "Strict"}],
                 "event": {"slug": "strict-event", "name": "Strict Event"},
                 "attributes": {"strict": 4, "place": {"city": "Utrecht, NL"}, "held": "2003-05-16"},
                 "content": {"format": "markdown", "source": "Three **strict** words"}}
                """);
        id = created.statusCode() == 201
                ? Api.json(created).getString("id")
                : Api.json(api.get("/posts/strict-post")).getString("id");
    }

    @Test
    void anUnknownParameterIsNamedWithThoseThatThereAre() throws Exception {
        for (String path : all()) {
            JsonObject problem = refused(path, "colour=red");
            assertThat(problem.getString("type")).as(path).endsWith("/unknown-parameter");
            assertThat(problem.getString("detail")).as(path).contains("'colour'");
        }
    }

    @Test
    void aDoubledLimitIsRefused() throws Exception {
        for (String path : PAGED) {
            assertThat(refused(path, "limit=1&limit=1").getString("detail"))
                    .as(path)
                    .contains("'limit'", "2 times");
            assertThat(refused(path, "limit=1&after=a&after=b").getString("detail"))
                    .as(path)
                    .contains("'after'", "2 times");
        }
    }

    @Test
    void aLimitThatIsNoNumberOfItemsIsRefused() throws Exception {
        for (String path : PAGED) {
            for (String limit : List.of("0", "-1", "1.0", "ten", "1e1", "99999999999", "101", "+1", "%D9%A1")) {
                assertThat(refused(path, "limit=" + limit).getString("detail"))
                        .as("%s limit=%s", path, limit)
                        .contains("'limit'", "from 1 to 100");
            }
            assertThat(refused(path, "limit=").getString("detail")).as(path).contains("'limit'", "empty");
            assertThat(refused(path, "after=").getString("detail")).as(path).contains("'after'", "empty");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/posts|fields=id,colour|fields|summary",
                "/posts|include=everything|include|content",
                "/posts|fields=id&fields=title|fields|2 times",
                "/posts|fields=|fields|empty",
                "/posts|sort=colour|sort|-modified",
                "/posts|sort=title&sort=title|sort|2 times",
                "/posts|after=bm90aGluZw|after|next",
                "/posts|count=yes|count|true or false",
                "/posts|part=maybe|part|true or false",
                "/posts|year=20x5|year|from 1 to 9999",
                "/posts|year=2025&month=13|month|from 1 to 12",
                "/posts|month=5|month|'year'",
                "/posts|from=2025-02-30|from|2025-05-16",
                "/posts|to=yesterday|to|2025-05-16",
                "/posts|kind=poem|kind|talk",
                "/posts|tag=|tag|empty",
                "/posts|tag=a,,b|tag|commas",
                "/posts|tag=-|tag|values",
                "/posts|tag=-a,-b|tag|hyphen",
                "/posts|attr.=4|attr.|names",
                "/posts|attr.a..b=4|attr.a..b|names",
                "/posts|attr.a=%3E%3Dmany|attr.a|number",
                "/posts|attr.a=%22open|attr.a|quotation",
                "/posts|attr.a=1,,2|attr.a|commas",
                "/posts/strict-post|fields=colour|fields|summary",
                "/posts/strict-post|include=all|include|content",
                "/posts/strict-post|asOf=yesterday|asOf|instant",
                "/posts/strict-post|asOf=2999-01-01T00:00:00Z|asOf|still to come",
                "/statistics|tag=a&kind=talk|tag|one of them",
                "/statistics|tag=a&tag=b|tag|2 times",
                "/statistics|tag=a,b|tag|one value",
                "/statistics|tag=-a|tag|one value",
                "/statistics|kind=poem|kind|talk",
                "/statistics/months.csv|kind=poem|kind|talk",
                "/statistics/tags.csv|tag=a|tag|none",
            })
    void aBadValueIsRefusedWithWhatIsAllowed(String path, String query, String parameter, String allowed)
            throws Exception {
        String detail = refused(path, query).getString("detail");

        assertThat(detail).contains("'" + parameter + "'", allowed);
    }

    @Test
    void aListThatEndsSomewhereIsAsStrict() throws Exception {
        for (String limit : List.of("0", "ten", "1000000", "1&limit=1")) {
            assertThat(refused("/housekeeping/runs", "limit=" + limit).getString("detail"))
                    .contains("'limit'");
        }
    }

    @Test
    void theHistoryOfAPostIsAsStrict() throws Exception {
        for (String path : List.of("/revisions", "/revisions/1", "/revisions/1/changes")) {
            assertThat(refused("/posts/" + id + path, "colour=red").getString("detail"))
                    .as(path)
                    .contains("'colour'");
        }
        assertThat(refused("/posts/" + id + "/revisions", "limit=0").getString("detail"))
                .contains("'limit'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attr.strict=4|1",
                "attr.strict=%3E%3D4|1",
                "attr.strict=%3E4|0",
                "attr.strict=1..4,9|1",
                "attr.strict=-4|0",
                "attr.strict=-%3E4|1",
                "attr.place.city=%22Utrecht,%20NL%22|1",
                "attr.place.city=Utrecht|0",
                "attr.held=2003-05-16|1",
                "attr.held=%3C2003-05-16|0",
                "attr.held=2003-01-01..2003-12-31&attr.strict=4|1",
                "attr.strict=4&attr.strict=5|0",
                "attr.nothing=4|0",
            })
    void attributesAreFiltered(String query, int found) throws Exception {
        JsonObject page = Api.json(api.getAnonymously("/posts?tag=strict-tag&" + query));

        assertThat(page.getJsonArray("items")).hasSize(found);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(PAGED);
        all.addAll(OTHERS);
        Stream.of("/source", "/revisions", "/revisions/1").forEach(path -> all.add("/posts/" + id + path));
        return all;
    }

    private JsonObject refused(String path, String query) throws Exception {
        HttpResponse<String> answer = api.get(path + "?" + query);
        assertThat(answer.statusCode())
                .as("%s?%s: %s", path, query, answer.body())
                .isEqualTo(400);
        return Api.json(answer);
    }
}
