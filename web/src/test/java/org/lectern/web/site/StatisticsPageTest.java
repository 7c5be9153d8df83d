package org.lectern.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StatisticsPageTest {
    private final Weblog weblog = new Weblog(
            "https://example.org",
            "Maud's notes",
            Map.of("python", "Python <3"),
            aPost().publishedAt("2024-11-05T12:00:00Z")
                    .taggedWith("python")
                    .withMarkdown("two words")
                    .inLanguage("nl")
                    .atEvent("pygrunn", "PyGrunn")
                    .by("ann", "Ann")
                    .build(),
            aPost().publishedAt("2025-05-05T12:00:00Z").taggedWith("python").build(),
            aPost().draft().publishedAt("2025-05-05T12:00:00Z").build());

    @Test
    void itShowsYearsAndMonthsAsPicturesWithTheirTables() {
        Document page = weblog.page("/statistics");

        assertThat(page.select("svg[role=img]")).hasSize(2);
        assertThat(page.select("details table")).hasSize(2);
        assertThat(page.select("details").get(0).select("tbody tr").eachText()).containsExactly("2025 1 0", "2024 1 2");
        assertThat(page.select("details").get(1).select("tbody tr").eachText())
                .startsWith("2025-06 0 0 0.19", "2025-05 1 0 0.22", "2025-04 0 0 0.07")
                .endsWith("2024-11 1 2 0.17")
                .hasSize(8);
        assertThat(page.select("details a").eachAttr("href"))
                .containsExactly("/2025/", "/2024/", "/2025/05/", "/2024/11/");
        assertThat(page.select(".figures dd").eachText()).containsExactly("2", "2", "0.3");
    }

    @Test
    void itListsOfWhatThereIsMost() {
        Document page = weblog.page("/statistics");

        assertThat(page.select("h2").eachText())
                .containsExactly("Posts per year", "Posts per month", "Tags", "Kinds", "Languages", "Events", "People");
        assertThat(page.select(".counts li").eachText())
                .containsExactly("Python <3 2", "entry 2", "Dutch 1", "pygrunn 1", "ann 1");
        assertThat(page.select(".counts a").eachAttr("href")).containsExactly("/tags/python");
    }

    @Test
    void anEmptyWeblogHasNoPictures() {
        Document page = new Weblog().page("/statistics");

        assertThat(page.select("svg")).isEmpty();
        assertThat(page.select("main").text()).isEqualTo("Statistics Nothing yet.");
        assertThat(weblog.get("/statistics/").headers()).containsEntry("Location", "/statistics");
    }
}
