package org.lectern.importing.ghost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.GhostExport;
import org.lectern.importing.source.Recognition;
import org.lectern.markup.Markup;
import org.lectern.post.Slug;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.PageKind;
import org.lectern.site.Site;

class GhostExportTest {
    private static final String DATABASE =
            """
            {"db": [{"meta": {"exported_on": 1388805572000, "version": "5.94.0"}, "data": {
              "posts": [
                {"id": "65a1b2c3d4e5f60718293a4b", "uuid": "0b5c7d8e-1111-4222-8333-944445555666", "title": "On looms",
                 "slug": "on-looms", "html": "<p>Weft &amp; warp</p>", "status": "published", "visibility": "public",
                 "type": "post", "featured": false, "locale": "nl", "published_at": "2019-02-03 23:30:00",
                 "updated_at": "2019-02-05T08:00:00.000Z", "created_at": "2019-01-01T00:00:00.000Z",
                 "custom_excerpt": "About weaving.", "canonical_url": "__GHOST_URL__/original/",
                 "feature_image": "__GHOST_URL__/content/images/loom.jpg", "codeinjection_head": "<script>x()</script>"},
                {"id": "2", "title": "(Untitled)", "slug": "untitled", "html": "<p>Not yet</p>", "status": "draft", "type": "page",
                 "published_at": null, "created_at": "2020-01-01T00:00:00.000Z"},
                {"id": "3", "title": "For members", "slug": "members", "html": "<p>Secret</p>", "status": "published",
                 "visibility": "members", "published_at": "2020-01-01T00:00:00.000Z"},
                {"id": "4", "title": "By mail", "slug": "mail", "html": "<p>Dear reader</p>", "status": "sent",
                 "published_at": "2020-01-01T00:00:00.000Z"},
                {"id": "5", "title": "Later", "slug": "later", "html": "<p>Soon</p>", "status": "scheduled",
                 "published_at": "2099-01-01T00:00:00.000Z", "author_id": "u1"}
              ],
              "posts_meta": [{"id": "m", "post_id": "65a1b2c3d4e5f60718293a4b", "og_title": "Looms!", "twitter_title": null,
                 "feature_image_alt": "A loom", "feature_image_caption": "By <a href='https://x.example'>Ann</a>"}],
              "posts_tags": [{"post_id": "65a1b2c3d4e5f60718293a4b", "tag_id": "t2", "sort_order": 1},
                 {"post_id": "65a1b2c3d4e5f60718293a4b", "tag_id": "t1", "sort_order": 0},
                 {"post_id": "65a1b2c3d4e5f60718293a4b", "tag_id": "t3", "sort_order": 2},
                 {"post_id": "65a1b2c3d4e5f60718293a4b", "tag_id": "gone", "sort_order": 3}],
              "tags": [{"id": "t1", "name": "Weaving", "slug": "weaving"}, {"id": "t2", "name": "R & D", "slug": "r-d"},
                 {"id": "t3", "name": "#newsletter", "slug": "hash-newsletter", "visibility": "internal"}],
              "posts_authors": [{"post_id": "65a1b2c3d4e5f60718293a4b", "author_id": "u2", "sort_order": 1},
                 {"post_id": "65a1b2c3d4e5f60718293a4b", "author_id": "u1", "sort_order": 0}],
              "users": [{"id": "u1", "name": "Ann Weaver", "slug": "ann", "email": "ann@example.org"},
                 {"id": "u2", "name": "Bo", "slug": "bo", "email": "bo@example.org"}]
            }}]}
            """;

    private final GhostExport format = new GhostExport(
            new PostReading(
                    new Kinds(List.of(new EntryKind(), new PageKind())),
                    new Site("Test", ZoneId.of("America/New_York"), Optional.empty())),
            new Markup());

    @Test
    void aPostHasWhatItsTablesSay() throws Unreadable {
        FoundPost post = posts(DATABASE).get(0);

        assertThat(post.slug()).contains(new Slug("on-looms"));
        assertThat(post.fields())
                .isEqualTo(Document.of("kind", "entry")
                        .with("status", "published")
                        .with("language", "nl")
                        .with("title", "On looms")
                        .with("summary", "About weaving.")
                        .with("published", Instant.parse("2019-02-03T23:30:00Z"))
                        .with("modified", Instant.parse("2019-02-05T08:00:00Z"))
                        .with("authors", List.of(named("ann", "Ann Weaver"), named("bo", "Bo")))
                        .with("tags", List.of("weaving", "r-d"))
                        .with("content", Document.of("format", "html").with("source", "<p>Weft &amp; warp</p>"))
                        .with(
                                "images",
                                List.of(Document.of("url", "/content/images/loom.jpg")
                                        .with("alt", "A loom")
                                        .with("caption", "By Ann")))
                        .with(
                                "attributes",
                                Document.of("ghost_created_at", Instant.parse("2019-01-01T00:00:00Z"))
                                        .with("internal_tags", List.of("#newsletter"))
                                        .with("canonical_url", "/original/")
                                        .with("codeinjection_head", "<script>x()</script>")
                                        .with("og_title", "Looms!")));
        assertThat(post.tagLabels()).containsEntry("weaving", "Weaving").containsEntry("r-d", "R & D");
        assertThat(post.warnings()).isEmpty();
    }

    @Test
    void aPostIsKnownByItsIdAndAddressAndItsOwnBytes() throws Unreadable {
        List<FoundPost> posts = posts(DATABASE);

        assertThat(posts.get(0).from().identity()).contains("0b5c7d8e-1111-4222-8333-944445555666");
        assertThat(posts.get(0).from().addresses()).containsExactly("/on-looms/");
        assertThat(new String(posts.get(4).from().original().bytes(), StandardCharsets.UTF_8))
                .startsWith("{\"id\": \"5\"")
                .endsWith("\"u1\"}");
        assertThat(posts.get(4).from().original().firstLine()).isEqualTo(15);
        assertThat(posts.get(1).from().identity())
                .as("a number that each Ghost counts by itself")
                .isEmpty();
    }

    @Test
    void whatWasNotForEverybodyComesInAsADraft() throws Unreadable {
        List<FoundPost> posts = posts(DATABASE);

        assertThat(posts)
                .extracting(post -> post.fields().text("status").orElse(""))
                .containsExactly("published", "draft", "draft", "draft", "published");
        assertThat(posts.get(2).warnings())
                .containsExactly("ghost.json: the post 'For members': was for members only; it comes in as a draft");
        assertThat(posts.get(3).warnings())
                .containsExactly(
                        "ghost.json: the post 'By mail': was sent by e-mail and never on the site; it comes in as a draft");
        assertThat(posts.get(2).fields().document("attributes").orElseThrow().text("visibility"))
                .contains("members");
    }

    @Test
    void nothingIsInventedForADraft() throws Unreadable {
        FoundPost draft = posts(DATABASE).get(1);

        assertThat(draft.title()).as("Ghost's word for none").isEmpty();
        assertThat(draft.fields().has("published")).isFalse();
        assertThat(draft.fields().text("kind")).contains("page");
        assertThat(draft.warnings()).containsExactly("ghost.json: the post '(Untitled)': has no title");
    }

    @Test
    void tablesMayStandInAnyOrderAndWrapping() throws Unreadable {
        String flat = DATABASE.replace("{\"db\": [{\"meta\"", "{\"meta\"").replace("}}]}", "}}");
        int posts = flat.indexOf("\"posts\"");
        int meta = flat.indexOf("\"posts_meta\"");
        String postsLast = flat.substring(0, posts)
                + flat.substring(meta, flat.lastIndexOf("}}"))
                + ","
                + flat.substring(posts, meta).strip().replaceFirst(",$", "")
                + "}}";

        assertThat(fields(flat)).isEqualTo(fields(DATABASE));
        assertThat(fields(postsLast)).isEqualTo(fields(DATABASE));
    }

    @Test
    void postsOfTheApiBringTheirTagsAndAuthors() throws Unreadable {
        FoundPost page = posts(
                        """
                        {"pages": [{"id": "65a1b2c3d4e5f60718293a4b", "title": "About", "slug": "about", "html": "<p>Us</p>",
                          "status": "published", "url": "https://looms.example/about-us/", "published_at": "2020-01-01T00:00:00.000+02:00",
                          "authors": [{"id": "1", "name": "Ann", "slug": "ann", "bio": "x"}], "primary_author": {"name": "Ann"},
                          "tags": [{"name": "Meta", "slug": "meta"}, {"name": "#x"}], "reading_time": 0, "excerpt": "Us"}],
                         "meta": {"pagination": {"page": 1}}}
                        """)
                .get(0);

        assertThat(page.fields().text("kind")).contains("page");
        assertThat(page.fields().instant("published")).contains(Instant.parse("2019-12-31T22:00:00Z"));
        assertThat(page.fields().list("authors")).isEqualTo(List.of(named("ann", "Ann")));
        assertThat(page.fields().texts("tags")).containsExactly("meta");
        assertThat(page.from().addresses()).containsExactly("https://looms.example/about-us/");
        assertThat(page.from().identity()).contains("65a1b2c3d4e5f60718293a4b");
    }

    @Test
    void theFirstVersionsCountedMillisecondsAndKeptMarkdown() throws Unreadable {
        FoundPost post = posts(
                        """
                        {"db": [{"data": {"posts": [{"id": 1, "title": "Hello", "slug": "hello", "markdown": "*Hello* ![](__GHOST_URL__/x.png)",
                          "html": "<p><em>Hello</em></p>", "page": 1, "status": "published", "image": "/content/a.png",
                          "published_at": 1388318310000, "author_id": 1}]}}]}
                        """)
                .get(0);

        assertThat(post.fields().document("content"))
                .contains(Document.of("format", "markdown").with("source", "*Hello* ![](/x.png)"));
        assertThat(post.fields().instant("published")).contains(Instant.ofEpochMilli(1388318310000L));
        assertThat(post.fields().text("kind")).contains("page");
    }

    @Test
    void whatTheEditorKeptCountsWhereItsHtmlSaysSomethingElse() throws Unreadable {
        String lexical =
                "{\\\"root\\\":{\\\"children\\\":[{\\\"type\\\":\\\"paragraph\\\",\\\"children\\\":[{\\\"type\\\":\\\"text\\\",\\\"text\\\":\\\"New\\\"}]}]}}";
        List<FoundPost> posts = posts("{\"posts\": [{\"title\": \"A\", \"lexical\": \"" + lexical
                + "\", \"html\": \"<p class=x>New </p>\"}, {\"title\": \"B\", \"lexical\": \"" + lexical
                + "\", \"html\": \"<p>Old</p>\"}, {\"title\": \"C\", \"lexical\": \"{]\", \"html\": \"<p>Old</p>\"}]}");

        assertThat(posts)
                .extracting(GhostExportTest::source)
                .containsExactly("<p class=x>New </p>", "<p>New</p>", "<p>Old</p>");
        assertThat(posts.get(0).from().doubts()).isEmpty();
        assertThat(posts.get(1).from().doubts())
                .extracting(doubt -> doubt.field())
                .containsExactly("content");
        assertThat(posts.get(2).warnings().get(0))
                .startsWith("ghost.json: the post 'C': what the editor kept of it is no JSON: ")
                .endsWith("; its html counts");
    }

    @Test
    void aPostThatCannotBeKeptIsRejectedByNameAndTheOthersComeIn() throws Unreadable {
        CollectedFindings findings = findings("{\"posts\": [{\"title\": \"Good\", \"html\": \"x\"},\n {\"title\": \""
                + "x".repeat(1_001) + "\", \"html\": \"x\"},\n {}, 7, {\"slug\": \"empty\"},\n"
                + " {\"title\": \"Last\", \"title\": \"Last one\", \"html\": \"x\"}]}");

        assertThat(findings.found).extracting(post -> post.title().orElse("")).containsExactly("Good", "Last one");
        assertThat(findings.found.get(1).warnings())
                .contains("ghost.json: the post 'Last one': states 'title' twice; the last one counts");
        assertThat(findings.rejected).extracting(each -> each.line().orElse(0)).containsExactly(2, 3, 3, 3);
        assertThat(findings.rejected.get(0))
                .hasMessage("the post '" + "x".repeat(60)
                        + "...': its title has 1001 characters; at most 1000 are allowed");
        assertThat(findings.rejected.get(1)).hasMessage("a post: is no object");
        assertThat(findings.rejected.get(3))
                .hasMessage("the post 'empty': is no post: it has neither title, date nor text");
    }

    @Test
    void onlyWhatIsGhostsIsRecognised() throws Unreadable {
        assertThat(format.recognise(file(DATABASE))).isEqualTo(Recognition.CERTAIN);
        assertThat(format.recognise(file("{\"posts\": [{\"uuid\": 1}]}"))).isEqualTo(Recognition.LIKELY);
        for (String other : List.of(
                "{\"posts\": []}",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}",
                "---\ntitle: {\"db\": []}\n---\n",
                "{\"schedule\": {\"conference\": {}}}",
                "[]",
                "")) {
            assertThat(format.recognise(file(other))).as(other).isEqualTo(Recognition.NONE);
        }
        assertThatThrownBy(() -> findings("{\"db\": [{\"data\": {\"users\": []}}]}"))
                .hasMessage("is a Ghost export without posts");
    }

    private static Document named(String slug, String name) {
        return Document.of("slug", slug).with("name", name);
    }

    private static String source(FoundPost post) {
        return post.fields().document("content").orElseThrow().text("source").orElse("");
    }

    private List<Document> fields(String json) throws Unreadable {
        return posts(json).stream().map(FoundPost::fields).toList();
    }

    private List<FoundPost> posts(String json) throws Unreadable {
        CollectedFindings findings = findings(json);
        assertThat(findings.rejected).isEmpty();
        return findings.found;
    }

    private CollectedFindings findings(String json) throws Unreadable {
        return CollectedFindings.of(format, file(json));
    }

    private static SourceFile file(String json) {
        return new SourceFile("ghost.json", () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
