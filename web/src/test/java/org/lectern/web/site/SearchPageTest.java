package org.lectern.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.lectern.post.Post;

class SearchPageTest {
    private final Weblog weblog = new Weblog(
            "https://example.org",
            "Maud's notes",
            Map.of("python", "Python"),
            Weblog.tractor().build(),
            aPost().withSlug("evil")
                    .titled("<b>Tractor</b> & \"friends\"")
                    .publishedAt("2024-05-01T00:00:00Z")
                    .taggedWith("farming")
                    .withMarkdown("A tractor <script>alert(1)</script>.")
                    .build(),
            aPost().withSlug("draft").titled("A tractor to come").draft().build());

    private static List<String> titles(Document page) {
        return page.select("article h2").eachText();
    }

    @Test
    void hitsShowWhereTheWordsStandAndNothingRuns() {
        Document page = weblog.page("/search?q=tractor");

        assertThat(titles(page)).containsExactlyInAnyOrder("Python on a tractor", "<b>Tractor</b> & \"friends\"");
        assertThat(page.select("article h2 mark").eachText()).containsExactlyInAnyOrder("tractor", "Tractor");
        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.select("[role=status]").text()).isEqualTo("2 posts");
        assertThat(page.title()).isEqualTo("Search: tractor – Maud's notes");
        assertThat(page.select("form[role=search]")).hasSize(1);
        assertThat(page.select("input[name=q]").val()).isEqualTo("tractor");
    }

    @Test
    void noSearchEngineIsToKeepIt() {
        assertThat(weblog.page("/search?q=tractor").select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(weblog.get("/search").headers()).containsEntry("X-Robots-Tag", "noindex");
        assertThat(weblog.page("/").select("meta[name=robots]")).isEmpty();
    }

    @Test
    void facetsLeadToWhatIsLeftAndBack() {
        Document page = weblog.page("/search?q=tractor");
        String narrowed = page.select(".facets a:contains(Python)").attr("href");
        assertThat(page.select(".facets a:contains(farming) + span").text()).isEqualTo("1");
        assertThat(narrowed).isEqualTo("/search?q=tractor&tag=python");

        Document left = weblog.page(narrowed);

        assertThat(titles(left)).containsExactly("Python on a tractor");
        assertThat(left.select(".facets a[aria-current]").attr("href")).isEqualTo("/search?q=tractor");
        assertThat(left.select(".facets a:contains(farming)").attr("href")).isEqualTo("/search?q=tractor&tag=farming");
        assertThat(left.select("link[rel=alternate]").attr("href")).isEqualTo("/feed.atom?q=tractor&tag=python");
    }

    @Test
    void pagesFollowOneAnotherToTheLastHit() {
        Post[] many = IntStream.range(0, 45)
                .mapToObj(i -> aPost().withSlug("barn-" + i).titled("Barn " + i).publishedAt("2025-05-01T00:00:00Z"))
                .map(builder -> builder.build())
                .toArray(Post[]::new);
        Weblog barns = new Weblog(many);
        Document page = barns.page("/search?q=barn");
        List<String> seen = new ArrayList<>(titles(page));
        while (!page.select("a[rel=next]").isEmpty()) {
            page = barns.page(page.select("a[rel=next]").attr("href"));
            seen.addAll(titles(page));
        }

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(page.select(".pages a").attr("href")).isEqualTo("/search?q=barn");
    }

    @Test
    void whereNothingIsFoundItSaysSo() {
        assertThat(weblog.page("/search?q=submarine").select("[role=status]").text())
                .startsWith("Nothing is found.");
        assertThat(weblog.page("/search?q=tractor&tag=none")
                        .select("[role=status]")
                        .text())
                .contains("narrow them down less");
        assertThat(weblog.page("/search").select("[role=status]")).isEmpty();
        assertThat(weblog.get("/search?q=%20").status()).isEqualTo(200);
    }

    @Test
    void whatItCannotDoIsSaidAndWhatItDoesNotKnowIsPassedOver() {
        assertThat(weblog.get("/search?q=tractor&after=nowhere").status()).isEqualTo(400);
        assertThat(weblog.page("/search?q=tractor&after=nowhere")
                        .select("[role=status]")
                        .text())
                .contains("'after'");
        assertThat(titles(weblog.page("/search?q=tractor&utm_source=planet&tag=")))
                .hasSize(2);
    }

    @Test
    void whileTheIndexIsAwayThePageSaysSo() {
        weblog.index().goAway();

        Answer answer = weblog.get("/search?q=tractor");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("does not answer");
        assertThat(weblog.get("/").status()).isEqualTo(200);
    }

    @Test
    void whatASearchFindsIsAFeed() {
        Document feed = Jsoup.parse(
                new String(weblog.get("/feed.atom?q=tractor&tag=python").body(), StandardCharsets.UTF_8),
                "",
                Parser.xmlParser());

        assertThat(feed.select("entry > title").eachText()).containsExactly("Python on a tractor");
        assertThat(feed.selectFirst("feed > title").text()).isEqualTo("tractor, python – Maud's notes");
        assertThat(feed.select("feed > link[rel=alternate]").attr("href"))
                .isEqualTo("https://example.org/search?q=tractor&tag=python");
        assertThat(feed.select("feed > link[rel=self]").attr("href")).contains("q=tractor");
    }

    @Test
    void everyPageHasTheFormAndTellsBrowsersOfIt() {
        Document front = weblog.page("/");
        assertThat(front.select("header form[role=search]").attr("action")).isEqualTo("/search");
        String description = front.select("link[rel=search]").attr("href");

        Document xml =
                Jsoup.parse(new String(weblog.get(description).body(), StandardCharsets.UTF_8), "", Parser.xmlParser());

        assertThat(xml.select("ShortName").text()).isEqualTo("Maud's notes");
        assertThat(xml.select("Url[type=text/html]").attr("template"))
                .isEqualTo("https://example.org/search?q={searchTerms}");
        assertThat(xml.select("Url[rel=suggestions]").attr("template"))
                .isEqualTo("https://example.org/api/v1/suggest?format=opensearch&q={searchTerms}");
    }
}
