package org.lectern.web.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.markup.Markup;
import org.lectern.site.Site;
import org.lectern.web.api.description.Described;
import org.lectern.web.api.description.DescribedApi;
import org.lectern.web.api.description.DescribedOperation;
import org.lectern.web.json.JsonText;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.site.Assets;
import org.lectern.web.site.Templates;

class DocumentationTest {
    private final DescribedApi api = new DescribedApi(Described.api());
    private final Words words = new Words(new Markup(), new JsonText());
    private final Templates templates =
            new Templates(new Site("Barn notes", ZoneId.of("UTC"), Optional.empty()), new Assets());
    private final ProblemGuide guide = new ProblemGuide();

    @Test
    void everyOperationAndEverySchemaIsOnThePage() {
        Document page = page();

        assertThat(page.select("article.operation h3").eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(
                        api.operations().stream().map(DescribedOperation::id).toList());
        assertThat(page.select("article > h3[id^=schema-]"))
                .hasSize(api.schemas().names().size());
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhereAndNoIdStandsTwice() {
        Document page = page();

        List<String> ids = page.select("[id]").eachAttr("id");
        List<String> links = page.select("a[href^=#]").eachAttr("href").stream()
                .map(href -> href.substring(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(links);
    }

    @Test
    void thePageAsksNobodyElseForAnything() {
        Document page = page();

        assertThat(page.select("script, img, iframe, [style]")).isEmpty();
        assertThat(page.select("link").eachAttr("href")).allMatch(href -> href.startsWith("/"));
    }

    @Test
    void aTypeIsSaidInWords() {
        org.lectern.document.Document schema = org.lectern.document.Document.of("type", "array")
                .with("items", org.lectern.document.Document.of("$ref", "#/components/schemas/Post"));

        assertThat(TypeWords.of(schema)).containsExactly(Piece.of("list of "), Piece.schema("Post"));
        assertThat(TypeWords.of(org.lectern.document.Document.of("type", "integer")
                        .with("minimum", 1)
                        .with("maximum", 100)))
                .containsExactly(Piece.of("whole number from 1 to 100"));
    }

    @Test
    void anOperationIsShownAsSomebodyTriesIt() {
        DescribedOperation patch = api.operations().stream()
                .filter(each -> each.id().equals("patchTag"))
                .findFirst()
                .orElseThrow();

        assertThat(new Curl(patch, api, words).text())
                .startsWith(
                        "curl -X PATCH 'https://example.org/api/v1/tags/python' \\\n  -H 'Authorization: Bearer TOKEN'")
                .contains("-H 'Content-Type: application/merge-patch+json'");
    }

    @Test
    void somethingIsWrittenAboutEveryTypeOfProblemAndNoOther() {
        assertThat(guide.names())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemType.values())
                        .map(ProblemGuide::name)
                        .toList());
    }

    @Test
    void theRequestsThatAChapterNamesAreThere() {
        List<String> ids = api.operations().stream().map(DescribedOperation::id).toList();

        assertThat(Stream.of(ProblemType.values()).flatMap(type -> guide.of(type).operations().stream()))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    @Test
    void aProblemsPageNamesTheRequestsThatGiveIt() {
        ProblemPage problem = ProblemPage.of(ProblemType.IMAGE_IN_USE, guide, api);

        Document page = html("problem", "problem", problem.shown(words));
        assertThat(page.select("h1").text()).isEqualTo("Posts refer to this image");
        assertThat(page.select(".requests a").eachAttr("href")).containsExactly("/api/v1/docs#deleteImage");
        assertThat(problem.document().text("type")).contains("/api/v1/problems/image-in-use");
        assertThat(ProblemPage.of(ProblemType.VERSION_CONFLICT, guide, api).requests())
                .anyMatch(request -> request.id().equals("replacePost"));
    }

    private Document page() {
        return html("api", "api", ApiPage.of(api, words));
    }

    private Document html(String template, String name, Object model) {
        String html = templates.html("documentation/" + template, Map.of(name, model, "documentationStyle", "/x.css"));
        assertThat(html).startsWith("<!DOCTYPE html>");
        Document page = Jsoup.parse(html, MediaType.TEXT_HTML);
        Document prose = page.clone();
        prose.select("pre").remove();
        for (Element cell : prose.select("td, dd")) {
            assertThat(cell.html()).doesNotContain("&lt;p&gt;");
        }
        return page;
    }
}
