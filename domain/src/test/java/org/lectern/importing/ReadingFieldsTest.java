package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun.Report;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;

/** Which field of a post comes from where. */
class ReadingFieldsTest {
    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void aYamlPostIsReadWhole() {
        Post post = imported(
                "content/2024/x.md",
                """
                ---
                title: "Python on a tractor"
                slug: tractor
                date: 2025-05-16T11:12:44+02:00
                lastmod: 2025-06-01
                draft: false
                lang: en_GB
                description: About tractors
                author: [Ada Lovelace, {name: Grace Hopper, url: "https://example.org/grace"}]
                tags: [Python, C++, "sci fi"]
                categories: [notes]
                weight: 3
                ratio: 1.50
                ready: true
                none: ~
                geo: {lat: 53.2194, lon: 6.5665, places: [Groningen, 7]}
                ---

                Text
                """);

        assertThat(post.document()
                        .without("source")
                        .without("content")
                        .without("reckoned")
                        .without("lastChange"))
                .isEqualTo(wholePost());
        assertThat(post.content()).contains(new Content("markdown", "\nText\n"));
        assertThat(importing.tags.labels(List.of("c-plus-plus", "sci-fi")))
                .containsEntry("c-plus-plus", "C++")
                .containsEntry("sci-fi", "sci fi");
    }

    private static Document wholePost() {
        return Document.of("kind", "entry")
                .with("slug", "tractor")
                .with("status", "published")
                .with("language", "en-GB")
                .with("title", "Python on a tractor")
                .with("summary", "About tractors")
                .with("published", Instant.parse("2025-05-16T09:12:44Z"))
                .with("modified", Instant.parse("2025-05-31T22:00:00Z"))
                .with(
                        "authors",
                        List.of(
                                Document.of("slug", "ada-lovelace").with("name", "Ada Lovelace"),
                                Document.of("slug", "grace-hopper")
                                        .with("name", "Grace Hopper")
                                        .with("url", "https://example.org/grace")))
                .with("tags", List.of("python", "c-plus-plus", "sci-fi"))
                .with(
                        "attributes",
                        Document.of("categories", List.of("notes"))
                                .with("weight", 3)
                                .with("ratio", 1.5)
                                .with("ready", true)
                                .with("none", null)
                                .with(
                                        "geo",
                                        Document.of("lat", 53.2194)
                                                .with("lon", 6.5665)
                                                .with("places", List.of("Groningen", 7))));
    }

    @Test
    void aTomlPostIsReadWhole() {
        Post post = imported(
                "x.md",
                """
                +++
                zebra = 1
                title = "Tractors"
                published_at = 2019-08-09T10:00:00-07:00
                reviewed = 2020-01-02T03:04:05Z
                planned = 2021-05-01
                big = 9007199254740993
                [taxonomies]
                tags = ["a b", "c"]
                [extra]
                team = "The Team"
                links = [ {url = "x"} ]
                +++
                Text
                """);

        assertThat(post.title()).contains("Tractors");
        assertThat(post.published()).contains(Instant.parse("2019-08-09T17:00:00Z"));
        assertThat(post.tags()).containsExactly("a-b", "c");
        assertThat(post.attributes())
                .isEqualTo(Document.of("zebra", 1)
                        .with("reviewed", Instant.parse("2020-01-02T03:04:05Z"))
                        .with("planned", "2021-05-01")
                        .with("big", 9007199254740993L)
                        .with(
                                "extra",
                                Document.of("team", "The Team").with("links", List.of(Document.of("url", "x")))));
    }

    @Test
    void linesOfNamesAndValuesAtTheTopAreFrontMatterToo() {
        Post post = imported(
                "2010-in-review.md",
                "Title: 2010 in review: a look back\nDate: 2011-01-02 23:07\nTags: machine learning, art\nSlug: review\n\nHere\n");

        assertThat(post.title()).contains("2010 in review: a look back");
        assertThat(post.published()).contains(Instant.parse("2011-01-02T22:07:00Z"));
        assertThat(post.tags()).containsExactly("machine-learning", "art");
        assertThat(post.content().orElseThrow().source()).isEqualTo("\nHere\n");
    }

    @Test
    void authorsOfPelicanAreNamesBetweenCommasOrSemicolons() {
        assertThat(names("Authors: Alexis Metaireau, Conan Doyle")).containsExactly("Alexis Metaireau", "Conan Doyle");
        assertThat(names("Authors: Doyle, Conan; Metaireau, Alexis"))
                .containsExactly("Doyle, Conan", "Metaireau, Alexis");
        assertThat(names("Author: Doyle, Conan")).containsExactly("Doyle, Conan");
    }

    private List<String> names(String line) {
        String path = "a" + importing.all().size() + ".md";
        return imported(path, "Title: A title\nDate: 2011-01-02 23:07\n" + line + "\n\nText\n")
                .document()
                .documents("authors")
                .stream()
                .map(author -> author.text("name").orElseThrow())
                .toList();
    }

    @Test
    void theSourceSaysWhereThePostAndEachOfItsFieldsCameFrom() {
        Post post = imported("_posts/2024-05-01-hello.md", "---\ntags: a\n---\n# Hello *you*\n\nText");

        Document source = post.document().document("source").orElseThrow();
        assertThat(source.text("path")).contains("_posts/2024-05-01-hello.md");
        assertThat(source.list("lines")).isEqualTo(List.of(1, 6));
        assertThat(source.text("hash").orElseThrow()).matches("[0-9a-f]{64}");
        assertThat(importing.runs.find(source.text("import").orElseThrow())).isPresent();
        assertThat(source.document("fields").orElseThrow().fields())
                .containsEntry("title", "derived")
                .containsEntry("slug", "derived")
                .containsEntry("published", "derived")
                .containsEntry("tags", "read");
        assertThat(post.title()).contains("Hello you");
        assertThat(post.content().orElseThrow().source()).isEqualTo("# Hello *you*\n\nText");
    }

    @Test
    void aTitleIsNeverMadeOfAFilesName() {
        Report report = importing
                .file("2024-05-01-a-fine-title.md", "Text\n\n# Not the first\n")
                .report();

        assertThat(importing.one().title()).isEmpty();
        assertThat(report.warnings()).containsExactly("2024-05-01-a-fine-title.md: has no title");
    }

    @Test
    void aNumberIsATitleAndATagAsItIsWritten() {
        Post post = imported("x.md", "---\ntitle: 1984\ndate: 2024-05-01\ntags: [1.10, 007, yes]\n---\nText");

        assertThat(post.title()).contains("1984");
        assertThat(post.tags()).containsExactly("1-10", "007", "yes");
    }

    @Test
    void whatHasTheWrongShapeIsKeptAsAnAttribute() {
        Report report = importing
                .file(
                        "x.md",
                        "---\ntitle: [a]\ndate: someday\ntags: {a: b}\nlang: klingonese\nauthor: [[x]]\nevent: {year: 2}\n---\nText")
                .report();

        assertThat(importing.one().attributes())
                .isEqualTo(Document.of("title", List.of("a"))
                        .with("date", "someday")
                        .with("tags", Document.of("a", "b"))
                        .with("lang", "klingonese")
                        .with("author", List.of(List.of("x")))
                        .with("event", Document.of("year", 2)));
        assertThat(report.warnings())
                .containsExactlyInAnyOrder(
                        "x.md: its title is no text; it is kept as an attribute",
                        "x.md: has no title",
                        "x.md: its date 'someday' is no date that Lectern can read; it is kept as an attribute",
                        "x.md: has no date",
                        "x.md: its tag '{a=b}' is no text with a letter or digit; it is kept as an attribute",
                        "x.md: its lang 'klingonese' is no language tag such as en or zh-CN; it is kept as an attribute",
                        "x.md: its author is neither a name nor a list of names; it is kept as an attribute",
                        "x.md: its event has no name; it is kept as an attribute");
    }

    @Test
    void numbersKeepEveryDigit() {
        Post post = imported(
                "x.md",
                "---\ntitle: x\npi: 3.14159265358979323846\nbig: 12345678901234567890\nhex: 0x1F\nhuge: 1"
                        + "0".repeat(40) + "1\n---\n");

        assertThat(post.attributes())
                .isEqualTo(Document.of("pi", new BigDecimal("3.14159265358979323846"))
                        .with("big", new BigDecimal("12345678901234567890"))
                        .with("hex", 31)
                        .with("huge", "1" + "0".repeat(40) + "1"));
    }

    @Test
    void namesThatCannotBeStoredAreChangedAndReported() {
        Report report = importing
                .file("x.md", "---\ntitle: x\ndate: 2024-05-01\nfont.size: 1\nfont_size: 2\n$a: {b.c: 3}\n---\n")
                .report();

        assertThat(importing.one().attributes())
                .isEqualTo(Document.of("font_size", 1).with("font_size_", 2).with("_a", Document.of("b_c", 3)));
        assertThat(report.warnings()).hasSize(3);
    }

    private Post imported(String path, String text) {
        ImportRun run = importing.zip(new TestZip().with(path, text));
        assertThat(run.report().rejected()).isEmpty();
        return importing
                .posts
                .page(PostQuery.everything()
                        .matching(PostQuery.Field.IMPORT, run.id())
                        .withContent(true))
                .posts()
                .get(0);
    }
}
