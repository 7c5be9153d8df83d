package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsApiIT {
    private Api api;

    @BeforeAll
    void logInAndPublish() throws Exception {
        api = Api.withEveryScope();
        publish("1997-03-05T12:00:00Z", "published");
        publish("1997-03-20T12:00:00Z", "published");
        publish("1997-05-05T12:00:00Z", "published");
        publish("1996-05-05T12:00:00Z", "draft");
    }

    private void publish(String at, String status) throws Exception {
        HttpResponse<String> created = api.post("{\"title\": \"Counted\", \"status\": \"" + status
                + "\", \"published\": \"" + at + "\", \"language\": \"fy\", \"tags\": [\"it-counted\"]}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    }

    @Test
    void monthsFromTheFirstOnHaveTheirPostsAndAveragesTheEmptyOnesToo() throws Exception {
        JsonObject statistics = Api.json(api.getAnonymously("/statistics"));

        List<JsonObject> months = named(statistics, "months");
        int march =
                months.stream().map(each -> each.getString("month")).toList().indexOf("1997-03");
        assertThat(months.subList(march, march + 3))
                .extracting(month -> month.getString("month") + " " + month.getInt("posts"))
                .containsExactly("1997-03 2", "1997-04 0", "1997-05 1");
        assertThat(average(months, march + 1)).isCloseTo(average(months, march) / 1.2, within(1e-9));
        assertThat(average(months, march + 2)).isCloseTo((average(months, march + 1) + 0.2) / 1.2, within(1e-9));
        double sum = months.stream().mapToInt(month -> month.getInt("posts")).sum();
        assertThat(months.get(0).getJsonNumber("overallAverage").doubleValue())
                .isCloseTo(sum / months.size(), within(1e-9));
        assertThat(count(statistics, "languages", "language", "fy")).isEqualTo(3);
        assertThat(named(statistics, "kinds"))
                .extracting(kind -> kind.getString("kind"))
                .contains("entry");
        assertThat(named(statistics, "tags")).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        int dated = named(statistics, "years").stream()
                .mapToInt(year -> year.getInt("posts"))
                .sum();
        assertThat(statistics.getInt("posts")).isEqualTo(dated + undated());
    }

    /** Posts that say no date of theirs stand before all others. */
    private int undated() throws Exception {
        JsonObject newest = Api.json(api.getAnonymously("/posts?sort=published&limit=100&fields=published"));
        List<JsonObject> undated = newest.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(post -> post.isNull("published"))
                .toList();
        assertThat(undated).hasSizeLessThan(100);
        return undated.size();
    }

    @Test
    void theArchiveHasTheYearsAndTheirMonthsThatHavePublishedPosts() throws Exception {
        HttpResponse<String> answer = api.getAnonymously("/archive");

        List<JsonObject> years = named(Api.json(answer), "years");
        assertThat(years).extracting(each -> each.getInt("year")).doesNotContain(1996);
        JsonObject year = years.stream()
                .filter(each -> each.getInt("year") == 1997)
                .findFirst()
                .orElseThrow();
        assertThat(year.getInt("posts")).isEqualTo(3);
        assertThat(year.get("months"))
                .hasToString("[{\"month\":\"1997-03\",\"posts\":2},{\"month\":\"1997-05\",\"posts\":1}]");
        assertThat(api.getAnonymously("/archive", "If-None-Match", Api.header(answer, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(api.getAnonymously("/archive?year=1997").statusCode()).isEqualTo(400);
        assertThat(api.getAnonymously("/statistics?x=1").statusCode()).isEqualTo(400);
    }

    private static List<JsonObject> named(JsonObject answer, String name) {
        return answer.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static int count(JsonObject answer, String list, String key, String name) {
        return named(answer, list).stream()
                .filter(each -> each.getString(key).equals(name))
                .findFirst()
                .orElseThrow()
                .getInt("posts");
    }

    private static double average(List<JsonObject> months, int index) {
        return months.get(index).getJsonNumber("average").doubleValue();
    }
}
