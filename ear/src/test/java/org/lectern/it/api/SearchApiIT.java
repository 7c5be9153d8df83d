package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that no other test's posts have: {@code zebrafish}, {@code quokkas}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchApiIT {
    private Api api;

    @BeforeAll
    void publishSomething() throws Exception {
        api = Api.withEveryScope();
        post(
                """
                {"title": "Zebrafish in the <lab>", "status": "published", "published": "2024-05-01T00:00:00Z", "language": "en",
                 "tags": ["it-fish", "it-lab"], "authors": [{"name": "Zora Zoologist"}], "summary": "Much about zebrafish & <b>others</b>."}""");
        post(
                """
                {"title": "A day at the sea", "status": "published", "published": "2025-05-01T00:00:00Z", "language": "en",
                 "tags": ["it-fish"], "content": {"format": "markdown", "source": "We saw a zebrafish."}}""");
        post(
                """
                {"title": "Quokkas", "kind": "link", "status": "published", "published": "2025-06-01T00:00:00Z", "language": "en",
                 "tags": ["it-land"]}""");
        post("""
                {"title": "Zebrafish, not finished", "status": "draft", "tags": ["it-fish"]}""");
    }

    private JsonObject post(String body) throws Exception {
        HttpResponse<String> created = api.post(body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.json(created);
    }

    private JsonObject found(String query) throws Exception {
        HttpResponse<String> response = api.getAnonymously(query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Api.json(response);
    }

    private static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<String> titles(JsonObject page) {
        return items(page).stream().map(item -> item.getString("title")).toList();
    }

    private static List<String> values(JsonObject page, String facet) {
        return page.getJsonObject("facets").getJsonArray(facet).getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("value") + " " + each.getInt("posts"))
                .sorted()
                .toList();
    }

    @Test
    void theBestHitComesFirstAndShowsWhereTheWordsStand() throws Exception {
        JsonObject page = found("/search?q=zebrafish&count=true");

        assertThat(titles(page)).containsExactly("Zebrafish in the <lab>", "A day at the sea");
        assertThat(page.getInt("total")).isEqualTo(2);
        assertThat(page.isNull("next")).isTrue();
        JsonObject best = items(page).get(0);
        assertThat(best.getJsonObject("highlights").getJsonArray("title").getValuesAs(JsonString::getString))
                .containsExactly("<mark>Zebrafish</mark> in the &lt;lab&gt;");
        assertThat(best.getJsonNumber("score").doubleValue())
                .isGreaterThanOrEqualTo(
                        items(page).get(1).getJsonNumber("score").doubleValue());
        assertThat(best.containsKey("content")).isFalse();
        assertThat(best.toString()).doesNotContain("<b>others</b></mark>");
    }

    @Test
    void whatWasWrittenIsFoundByTheNextRequestAndWhatIsGoneIsNot() throws Exception {
        JsonObject fresh = post("{\"title\": \"Freshly zebrafished axolotl\", \"status\": \"published\"}");
        assertThat(titles(found("/search?q=axolotl"))).containsExactly("Freshly zebrafished axolotl");

        String address = "/posts/" + fresh.getString("id");
        HttpResponse<String> renamed = api.send(
                "PATCH",
                address,
                "{\"title\": \"A salamander\"}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
        assertThat(titles(found("/search?q=axolotl"))).isEmpty();
        assertThat(titles(found("/search?q=salamander"))).containsExactly("A salamander");

        assertThat(api.send("DELETE", address, "", "If-Match", "*").statusCode())
                .isLessThan(300);
        assertThat(titles(found("/search?q=salamander"))).isEmpty();
    }

    @Test
    void facetsStayRightUnderFilters() throws Exception {
        assertThat(values(found("/search?q=zebrafish"), "tag")).containsExactly("it-fish 2", "it-lab 1");
        assertThat(values(found("/search?q=zebrafish"), "year")).containsExactly("2024 1", "2025 1");

        JsonObject narrowed = found("/search?q=zebrafish&year=2024&facets=tag,year");

        assertThat(titles(narrowed)).containsExactly("Zebrafish in the <lab>");
        assertThat(values(narrowed, "tag")).containsExactly("it-fish 1", "it-lab 1");
        assertThat(values(narrowed, "year")).containsExactly("2024 1", "2025 1");
        assertThat(narrowed.getJsonObject("facets").keySet()).containsExactlyInAnyOrder("tag", "year");
        assertThat(found("/search?q=zebrafish&facets=none").getJsonObject("facets"))
                .isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWhileOtherPostsComeAndGo() throws Exception {
        List<String> seen = new ArrayList<>();
        JsonObject page = found("/search?q=zebrafish&limit=1&fields=title&facets=none");
        seen.addAll(titles(page));
        JsonObject passing = post("{\"title\": \"Passing zebrafish\", \"status\": \"published\"}");
        api.send("DELETE", "/posts/" + passing.getString("id"), "", "If-Match", "*");
        while (!page.isNull("next")) {
            page = found("/search?q=zebrafish&limit=1&fields=title&facets=none&after=" + page.getString("next"));
            seen.addAll(titles(page));
        }

        assertThat(seen).containsExactly("Zebrafish in the <lab>", "A day at the sea");
    }

    @Test
    void draftsAreFoundOnlyWithAToken() throws Exception {
        assertThat(api.getAnonymously("/search?q=zebrafish&status=draft").statusCode())
                .isEqualTo(401);
        assertThat(titles(Api.json(api.get("/search?q=zebrafish&status=draft"))))
                .containsExactly("Zebrafish, not finished");
        assertThat(titles(Api.json(api.get("/search?q=zebrafish")))).doesNotContain("Zebrafish, not finished");
        assertThat(api.getAnonymously("/suggest?q=zebraf").body()).doesNotContain("not finished");
    }

    @Test
    void wordsAreAFilterOfLists() throws Exception {
        JsonObject page = found("/posts?q=zebrafish&limit=1&count=true");
        assertThat(titles(page)).containsExactly("A day at the sea");
        assertThat(page.getInt("total")).isEqualTo(2);
        JsonObject next = found("/posts?q=zebrafish&limit=1&after=" + page.getString("next"));
        assertThat(titles(next)).containsExactly("Zebrafish in the <lab>");
        assertThat(titles(found("/posts?q=zebrafish&tag=it-lab"))).containsExactly("Zebrafish in the <lab>");
        assertThat(items(found("/posts?q=zebrafish&include=content&limit=1"))
                        .get(0)
                        .getJsonObject("content")
                        .getString("source"))
                .isEqualTo("We saw a zebrafish.");
    }

    @Test
    void aSearchHasAnEntityTagThatOtherPostsLeaveAsItIs() throws Exception {
        HttpResponse<String> first = api.getAnonymously("/search?q=quokkas");
        String tag = Api.header(first, "ETag");
        post("{\"title\": \"Nothing of the sort\", \"status\": \"draft\"}");

        HttpResponse<String> again = api.getAnonymously("/search?q=quokkas", "If-None-Match", tag);

        assertThat(tag).isNotEmpty();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void suggestionsBeginWithWhatIsTyped() throws Exception {
        List<JsonObject> items = items(found("/suggest?q=quok"));
        assertThat(items).extracting(item -> item.getString("text")).containsExactly("Quokkas");
        assertThat(items.get(0).getString("type")).isEqualTo("post");
        assertThat(items.get(0).getString("url")).contains("/2025/06/01/");
        assertThat(items(found("/suggest?q=it-fi")))
                .extracting(item -> item.getString("type") + " " + item.getString("slug"))
                .contains("tag it-fish");
        assertThat(items(found("/suggest?q=zebrafish&limit=1"))).hasSize(1);

        HttpResponse<String> forBrowsers = api.getAnonymously("/suggest?q=quok&format=opensearch");
        assertThat(Api.header(forBrowsers, "Content-Type")).startsWith("application/x-suggestions+json");
        assertThat(forBrowsers.body()).startsWith("[\"quok\",[\"Quokkas\"],[\"post\"],[\"http");
    }

    @Test
    void whatIsLikeAPostLeavesItselfAndDraftsOut() throws Exception {
        String slug = items(found("/search?q=zebrafish&limit=1")).get(0).getString("slug");

        JsonObject related = found("/posts/" + slug + "/related?fields=title");

        assertThat(titles(related))
                .contains("A day at the sea")
                .doesNotContain("Zebrafish in the <lab>", "Zebrafish, not finished");
        assertThat(api.getAnonymously("/posts/no-such-post/related").statusCode())
                .isEqualTo(404);
        assertThat(api.getAnonymously("/posts/" + slug + "/related?after=x").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=",
                "/search?q=%20%00",
                "/search?q=a&q=b",
                "/search?q=a&facets=size",
                "/search?q=a&after=nowhere",
                "/search?q=a&sort=best",
                "/search?q=a&limit=0",
                "/search?q=a&colour=red",
                "/suggest",
                "/suggest?q=a&limit=51",
                "/suggest?q=a&format=xml",
                "/posts?q="
            })
    void whatCannotBeAskedIsRefused(String path) throws Exception {
        HttpResponse<String> refused = api.getAnonymously(path);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(Api.header(refused, "Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!!",
                "\"",
                "-",
                "-zebrafish",
                "* ? ~ ^ : ( ) [ ] { } \\ / + && || AND OR NOT",
                "title:zebrafish",
                "zebrafish\u0000",
                "\uD83D\uDC20",
                "斑马鱼",
                "سمكة الزرد",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z"
            })
    void noTextThatPeopleTypeIsAnError(String words) throws Exception {
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        assertThat(api.getAnonymously("/search?q=" + q).statusCode()).isEqualTo(200);
        assertThat(api.getAnonymously("/suggest?q=" + q).statusCode()).isEqualTo(200);
        assertThat(api.getAnonymously("/posts?q=" + q).statusCode()).isEqualTo(200);
    }

    @Test
    void tooLongATextAndAByteThatIsNoLetterAreClear() throws Exception {
        assertThat(api.getAnonymously("/search?q=" + "x".repeat(6_000)).body()).contains("'q' may have up to 500");
        assertThat(api.getAnonymously("/search?q=%ED%A0%80").statusCode()).isIn(200, 400);
    }

    @Test
    void wordsSelectNothingForABulkChange() throws Exception {
        HttpResponse<String> refused = api.send(
                "POST",
                "/bulk-changes",
                "{\"selection\": {\"q\": \"zebrafish\"}, \"operation\": \"add-tags\", \"parameters\": {\"tags\": [\"x\"]}}",
                "Content-Type",
                "application/json");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("'q'");
    }

    @Test
    void theIndexIsMadeAnewWhileSearchesGoOn() throws Exception {
        assertThat(api.getAnonymously("/search/state").statusCode()).isEqualTo(401);
        assertThat(Api.withScope("posts:write")
                        .send("POST", "/search/rebuild", "")
                        .statusCode())
                .isEqualTo(403);

        HttpResponse<String> begun = api.send("POST", "/search/rebuild", "");

        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        assertThat(Api.header(begun, "Location")).endsWith("/api/v1/search/state");
        assertThat(titles(found("/search?q=quokkas"))).containsExactly("Quokkas");
        JsonObject state =
                api.eventually("/search/state", each -> each.getString("phase").equals("following"));
        assertThat(state.getString("phase")).isEqualTo("following");
        assertThat(titles(found("/search?q=quokkas"))).containsExactly("Quokkas");
    }
}
