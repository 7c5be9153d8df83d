package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.Report;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Status;

/** How single fields of a post are found where a file states them in one way or another. */
class FindingFieldsTest {
    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void draftsAreKnownByManySigns() {
        assertStatus(Status.DRAFT, "a.md", "draft: true");
        assertStatus(Status.DRAFT, "a.md", "draft: yes");
        assertStatus(Status.DRAFT, "a.md", "published: false");
        assertStatus(Status.DRAFT, "a.md", "status: draft");
        assertStatus(Status.DRAFT, "a.md", "draft: perhaps");
        assertStatus(Status.DRAFT, "_drafts/a.md", "x: y");
        assertStatus(Status.DRAFT, "content/fragments-drafts/a.md", "x: y");
        assertStatus(Status.PUBLISHED, "a.md", "draft: false");
        assertStatus(Status.PUBLISHED, "a.md", "published: true");
        assertStatus(Status.PUBLISHED, "_drafts/a.md", "draft: false");
        assertStatus(Status.PUBLISHED, "a.md", "status: evergreen");
    }

    @Test
    void aTextOfTagsIsSplitAtCommasElseAtSpaces() {
        assertThat(imported("a.md", "---\ntags: one two\n---\nx").tags()).containsExactly("one", "two");
        assertThat(imported("b.md", "---\ntags: one two, three\n---\nx").tags()).containsExactly("one-two", "three");
        assertThat(imported("c.md", "---\ntag: one two\n---\nx").tags()).containsExactly("one-two");
        assertThat(imported("d.md", "---\ntags: [a, A, '#a']\n---\nx").tags()).containsExactly("a");
    }

    @Test
    void theSlugIsTheEndOfAnAddressElseTheFilesOrTheFoldersName() {
        assertThat(imported("2024-05-01-a.md", "---\npermalink: /blog/2020/the-door.html\n---\nx1")
                        .slug())
                .contains("the-door");
        assertThat(imported("2024-05-01-b.md", "---\npermalink: /:year/:title/\n---\nx2")
                        .slug())
                .contains("b");
        assertThat(imported("c.md", "---\nurl: https://example.org/elsewhere\n---\nx3")
                        .slug())
                .contains("c");
        assertThat(imported("Rust-1.88.0.md", "x4").slug()).contains("rust-1.88.0");
        assertThat(imported("blog/2024-05-02-folder/index.md", "x5").slug()).contains("folder");
        assertThat(imported("content/index.md", "# By title\n").slug()).contains("by-title");
        assertThat(imported("2024-05-03.md", "x6").slug()).contains("2024-05-03");
        assertThat(imported("🎉.md", "x7").slug()).isEmpty();
    }

    @Test
    void theDateIsInTheAddressElseInTheNameElseInTheFolders() {
        assertPublished("2024-03-21T23:00:00Z", "2020-01-01-a.md", "path: blog/2024/03/22/name");
        assertPublished("2019-12-31T23:00:00Z", "2020-01-01-b.md", "x: y");
        assertPublished("2020-01-01T23:00:00Z", "2020-01-02-folder/index.md", "x: y");
        assertPublished("2020-01-02T23:00:00Z", "blog/2020/01/03/c.md", "x: y");
        assertThat(imported("blog/2020/d.md", "blog/2020/d.md").published()).isEmpty();
        assertThat(imported("2020-13-45-e.md", "2020-13-45-e.md").published()).isEmpty();
    }

    @Test
    void aFieldThatIsADateOrAYesIsEither() {
        Post post = imported("x.md", "---\npublished: 2020-01-01\ncreated: 2019-01-01\n---\nx");

        assertThat(post.published()).contains(Instant.parse("2019-12-31T23:00:00Z"));
        assertThat(post.attributes()).isEqualTo(Document.of("created", "2019-01-01"));
    }

    @Test
    void aPostIsModifiedWhenItSaysElseWhenItWasPublishedElseNow() {
        assertThat(imported("a.md", "---\ndate: 2020-01-01\nupdated: 2021-01-01\n---\nx")
                        .modified())
                .contains(Instant.parse("2020-12-31T23:00:00Z"));
        assertThat(imported("b.md", "---\ndate: 2020-01-01\n---\nx").modified())
                .contains(Instant.parse("2019-12-31T23:00:00Z"));
        assertThat(imported("c.md", "x").modified()).contains(ImportingForTests.NOW);
    }

    @Test
    void theKindIsNamedByKindTypeOrLayout() {
        assertThat(imported("a.md", "---\nlayout: post\n---\nx").kind()).isEqualTo("entry");
        assertThat(imported("b.md", "---\nlayout: micro\ntype: photo\n---\nx").kind())
                .isEqualTo("photo");
        assertThat(imported("c.md", "---\ntype: nonfiction\nlayout: link\n---\nx")
                        .kind())
                .isEqualTo("link");
        assertThat(imported("d.md", "x").kind()).isEqualTo("entry");
        assertThat(importing.bySlug("b").attributes()).isEqualTo(Document.of("layout", "micro"));
    }

    @Test
    void aSectionsTextIsAPageAndItsSettingsAreNone() {
        assertThat(imported("about/_index.md", "---\ntitle: About\n---\nWho I am")
                        .kind())
                .isEqualTo("page");

        Report report = importing.file("_index.md", "---\ntitle: Blog\n---\n\n").report();

        assertThat(report.rejected())
                .extracting(Rejected::reason)
                .containsExactly("is a section's settings, not a post: it has no text");
    }

    @Test
    void aTalkHasItsEventAndSpeakers() {
        Post post = imported(
                "x.md",
                """
                ---
                kind: talk
                title: "PyGrunn: Python on a tractor"
                date: 2025-05-16
                event: {name: PyGrunn 2025, city: Groningen}
                speakers: [Wieneke Keller]
                talk: {title: Python on a tractor, slides: "https://example.org/slides", room: 2}
                abstract: Tractors.
                ---
                Text
                """);

        assertThat(post.event().orElseThrow().slug()).contains("pygrunn-2025");
        assertThat(post.speakers()).extracting(each -> each.name()).containsExactly("Wieneke Keller");
        assertThat(post.document().document("talk").orElseThrow())
                .isEqualTo(Document.of("title", "Python on a tractor")
                        .with("slides", "https://example.org/slides")
                        .with("room", 2)
                        .with(
                                "speakers",
                                List.of(Document.of("slug", "wieneke-keller").with("name", "Wieneke Keller")))
                        .with("abstract", "Tractors."));
        assertThat(post.attributes()).isEqualTo(Document.empty());
    }

    @Test
    void imagesAndLinksAreTakenWhereTheirShapeIsKnown() {
        Post post = imported(
                "x.md",
                """
                ---
                title: x
                date: 2024-05-01
                images: [{url: "https://example.org/a.jpg", alt: A, width: 3}, /b.jpg]
                links: [{url: "https://example.org", title: Example}]
                ---
                """);

        assertThat(post.document().list("images"))
                .isEqualTo(Arrays.asList(
                        Document.of("url", "https://example.org/a.jpg")
                                .with("alt", "A")
                                .with("width", 3),
                        Document.of("url", "/b.jpg")));
        assertThat(post.document().texts("links")).containsExactly("https://example.org");
        assertThat(post.attributes().documents("links")).hasSize(1);
        assertThat(imported("y.md", "---\nimages: [a.jpg]\nlinks: ['javascript:alert(1)']\n---\nx")
                        .attributes())
                .isEqualTo(Document.of("images", List.of("a.jpg")).with("links", List.of("javascript:alert(1)")));
    }

    @Test
    void aTextComesBackAsItWas() {
        String text = "\r\n  Indented\r\n\r\n---\r\nnot: front matter\r\n\ttab \u00a0 \u2028 end";

        assertThat(imported("a.md", "---\r\ntitle: x\r\n---\r\n" + text)
                        .content()
                        .orElseThrow()
                        .source())
                .isEqualTo(text);
        assertThat(imported("b.md", "---\n\nA rule, and no front matter.\n")
                        .content()
                        .orElseThrow()
                        .source())
                .isEqualTo("---\n\nA rule, and no front matter.\n");
        assertThat(imported("c.md", "Note: this is a text.\n\nReally.")
                        .content()
                        .orElseThrow()
                        .source())
                .isEqualTo("Note: this is a text.\n\nReally.");
    }

    private void assertStatus(Status expected, String path, String field) {
        Post post = imported(path, "---\n" + field + "\n---\n" + path);
        assertThat(post.status()).as(path + " " + field).isEqualTo(expected);
    }

    private void assertPublished(String expected, String path, String field) {
        assertThat(imported(path, "---\n" + field + "\n---\n" + path).published())
                .contains(Instant.parse(expected));
    }

    /** The post that one file in a ZIP becomes. */
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
