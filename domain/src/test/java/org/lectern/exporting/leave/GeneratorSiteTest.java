package org.lectern.exporting.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.image.PictureFiles;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostFields;
import org.lectern.post.Status;

class GeneratorSiteTest {
    private static final String FOLDER = "content/posts/2025/05/16/python-on-a-tractor/";

    /** In the evening of the 15th in UTC: the 16th in Amsterdam. */
    private static PostBuilder tractor() {
        return aPost().withId("01TRACTOR")
                .titled("Python on a tractor")
                .withSlug("python-on-a-tractor")
                .publishedAt("2025-05-15T22:30:00Z")
                .withMarkdown("*Text*\r\n");
    }

    private static Post talk() {
        return tractor()
                .ofKind("talk")
                .with("summary", "No: really")
                .taggedWith("python", "c-plus-plus")
                .by("maud", "Maud")
                .atEvent("pygrunn", "PyGrunn 2025")
                .with(
                        "talk",
                        Map.of("speakers", List.of(Map.of("slug", "w", "name", "Wieneke"), Map.of("name", "Seb"))))
                .withAttribute("rating", 4)
                .build();
    }

    @Test
    void aPostIsABundleForHugoWithItsFrontMatterAndTheTextAsItWasWritten() {
        LeavingForTests site = new LeavingForTests(talk());
        site.tags.rememberLabels(Map.of("python", "Python", "c-plus-plus", "C++"));

        assertThat(LeavingForTests.files(site.hugo).get(FOLDER + "index.md"))
                .isEqualTo(
                        """
                ---
                title: "Python on a tractor"
                date: 2025-05-16T00:30:00+02:00
                slug: python-on-a-tractor
                type: talk
                description: "No: really"
                authors:
                  - Maud
                tags:
                  - Python
                  - c-plus-plus
                event:
                  name: "PyGrunn 2025"
                  slug: pygrunn
                talk:
                  speakers:
                    - name: Wieneke
                      slug: w
                    - Seb
                rating: 4
                ---
                *Text*\r
                """);
    }

    @Test
    void attributesThatWouldSayWhereThePostIsSayItToNobody() {
        LeavingForTests site = new LeavingForTests(
                tractor().inLanguage("nl").withAttribute("url", "/elsewhere").build());

        assertThat(LeavingForTests.files(site.hugo).get(FOLDER + "index.md"))
                .contains("\nlanguage: nl\nattributes:\n  url: \"/elsewhere\"\n---");
    }

    @Test
    void jekyllHasItByItsDate() {
        LeavingForTests site = new LeavingForTests(tractor().build());

        assertThat(LeavingForTests.files(site.jekyll)).containsKey("_posts/2025-05-16-python-on-a-tractor.md");
    }

    @Test
    void draftsAreDraftsAndWhatIsInTheTrashStays() {
        LeavingForTests site = new LeavingForTests(
                tractor().withSlug("a").draft().build(),
                tractor().withId("b").withSlug("b").withStatus(Status.TRASHED).build(),
                tractor().withId("c").withSlug("c").ofKind("page").draft().build());

        Map<String, String> hugo = LeavingForTests.files(site.hugo);
        Map<String, String> jekyll = LeavingForTests.files(site.jekyll);
        assertThat(hugo.get("content/posts/2025/05/16/a/index.md")).contains("\ndraft: true\n");
        assertThat(jekyll).containsKey("_drafts/a.md");
        assertThat(jekyll.get("_drafts/a.md")).doesNotContain("published:");
        assertThat(jekyll.get("c/index.md")).contains("\npublished: false\n");
        assertThat(hugo.keySet()).noneMatch(path -> path.contains("/b/"));
        assertThat(jekyll.keySet()).noneMatch(path -> path.contains("-b."));
    }

    @Test
    void aScheduledPostHasItsDateAndIsNoDraft() {
        LeavingForTests site = new LeavingForTests(
                tractor().publishedAt("2030-01-01T00:00:00Z").build());

        assertThat(LeavingForTests.files(site.hugo).get("content/posts/2030/01/01/python-on-a-tractor/index.md"))
                .contains("date: 2030-01-01T01:00:00+01:00\n")
                .doesNotContain("draft");
    }

    @Test
    void linksBetweenPostsLeadToWhereTheyWillBeAndCodeIsLeftAlone() {
        Post other = aPost().withId("01OTHER")
                .withSlug("other")
                .publishedAt("2024-02-03T12:00:00Z")
                .with(PostFields.FORMER_SLUGS, List.of("before"))
                .build();
        LeavingForTests site = new LeavingForTests(
                other,
                tractor()
                        .withMarkdown("[one](/2024/02/03/other#part \"/2024/02/03/other\"), [two](before), [r], "
                                + "[t](/tags/python), <a href='https://maud.example/2024/02/03/other'>a</a>, "
                                + "`[c](/2024/02/03/other)`, [gone](/2020/01/01/gone), [far](https://x.example/other)\n\n"
                                + "[r]: /2024/02/03/other\n")
                        .build());

        assertThat(LeavingForTests.files(site.hugo).get(FOLDER + "index.md"))
                .endsWith("[one](/2024/02/03/other/#part \"/2024/02/03/other\"), [two](/2024/02/03/other/), [r], "
                        + "[t](/tags/python/), <a href='/2024/02/03/other/'>a</a>, "
                        + "`[c](/2024/02/03/other)`, [gone](/2020/01/01/gone), [far](https://x.example/other)\n\n"
                        + "[r]: /2024/02/03/other/\n");
    }

    @Test
    void imagesAreFilesThatTheTextRefersTo() {
        LeavingForTests site = new LeavingForTests(
                        tractor()
                                .withMarkdown("![A tractor](/images/" + LeavingForTests.PHOTO + "/640)\n")
                                .with(
                                        PostFields.IMAGES,
                                        List.of(Document.of("url", "/images/" + LeavingForTests.PHOTO)
                                                .with("alt", "A tractor")))
                                .build(),
                        aPost().withId("01SECOND")
                                .withSlug("second")
                                .with(
                                        PostFields.CONTENT,
                                        Document.of("format", "html")
                                                .with("source", "<img src=\"/images/" + LeavingForTests.PHOTO + "\">"))
                                .build())
                .withPhoto(PictureFiles.jpeg(4, 3));

        Map<String, String> hugo = LeavingForTests.files(site.hugo);
        String name = "my-photo-0123456789ab.jpg";
        assertThat(hugo).containsKeys(FOLDER + name, "content/pages/second/" + name);
        assertThat(hugo.get(FOLDER + "index.md"))
                .contains("![A tractor](" + name + ")\n")
                .contains("pictures:\n  - url: \"" + name + "\"\n");
        Map<String, String> jekyll = LeavingForTests.files(site.jekyll);
        assertThat(jekyll).containsKey("assets/images/" + name);
        assertThat(jekyll.get("second/index.html")).endsWith("---\n<img src=\"/assets/images/" + name + "\">");
    }

    @Test
    void notesAreOneTextAndTheirTalksPostsThatLeadBack() {
        Post notes = tractor()
                .withSlug("notes")
                .ofKind("notes")
                .titled("PyGrunn")
                .withMarkdown("Hello.\n")
                .build();
        Post talk = aPost().withId("01TALK")
                .withSlug("talk")
                .ofKind("talk")
                .titled("Tractors")
                .publishedAt("2025-05-15T22:30:00Z")
                .with(PostFields.PART_OF, Map.of("id", "01TRACTOR", "position", 1, "section", "Day 2"))
                .withMarkdown("They drive.\n")
                .build();
        Post hidden = aPost().withId("01HIDDEN")
                .withSlug("hidden")
                .draft()
                .with(PostFields.PART_OF, Map.of("id", "01TRACTOR", "position", 2))
                .withMarkdown("Secret.\n")
                .build();
        LeavingForTests site = new LeavingForTests(notes, talk, hidden);

        Map<String, String> hugo = LeavingForTests.files(site.hugo);
        assertThat(hugo.get("content/posts/2025/05/16/notes/index.md"))
                .endsWith("---\nHello.\n\n## Day 2\n\n### Tractors\n\nThey drive.\n\n");
        assertThat(hugo.get("content/talks/2025/05/16/talk/index.md"))
                .contains(
                        "partOf:\n  title: PyGrunn\n  url: \"/2025/05/16/notes/\"\n  position: 1\n  section: \"Day 2\"\n")
                .endsWith("---\nThey drive.\n");
        assertThat(LeavingForTests.files(site.jekyll))
                .containsKeys("_posts/2025-05-16-notes.md", "_talks/2025-05-16-talk.md", "_drafts/hidden.md");
    }

    @Test
    void oldAddressesLeadOn() {
        LeavingForTests site = new LeavingForTests(tractor()
                .with(PostFields.FORMER_SLUGS, List.of("tractor"))
                .with(PostFields.SOURCE, Map.of("addresses", List.of("https://old.example/t.html?x#y", "/t/")))
                .build());

        assertThat(LeavingForTests.files(site.hugo).get(FOLDER + "index.md"))
                .contains("aliases:\n  - \"/t.html\"\n  - \"/t/\"\n  - \"/2025/05/16/tractor/\"\n");
    }

    @Test
    void whatGeneratorsWouldTakeForTheirsComesOutAsItWasWritten() {
        LeavingForTests site = new LeavingForTests(
                tractor().withMarkdown("{{< x >}} {% y %} {{ z }}").build());

        assertThat(LeavingForTests.files(site.hugo).get(FOLDER + "index.md"))
                .endsWith("---\n{{</* x */>}} {% y %} {{ z }}");
        assertThat(LeavingForTests.files(site.jekyll).get("_posts/2025-05-16-python-on-a-tractor.md"))
                .contains("\nrender_with_liquid: false\n")
                .endsWith("---\n{{< x >}} {% y %} {{ z }}");
    }

    @Test
    void aPostThatAnotherProgramCalledAnythingHasAFileOfItsOwn() {
        LeavingForTests site = new LeavingForTests(
                tractor().withSlug("../../etc/passwd").build(),
                aPost().withId("x").withSlug("語".repeat(200)).build(),
                aPost().withId("y").withSlug("語".repeat(199)).build());

        assertThat(LeavingForTests.files(site.hugo).keySet())
                .noneMatch(path -> path.contains(".."))
                .allMatch(path -> path.length() < 180)
                .filteredOn(path -> path.endsWith("index.md"))
                .hasSize(3);
    }
}
