package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.it.RunningLectern;

/**
 * What attackers upload, against a server with 512 MB of heap: each is refused by name or made harmless, what else is in the
 * archive comes in, and the server goes on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileImportApiIT {
    private static final String DOCTYPE =
            """
            <!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "bombbombbomb"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>
            """;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String good = "---\ntitle: Good %s\ndate: 2018-05-01\n---\nText " + mark + ' ';
    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    static Stream<Arguments> refused() {
        byte[] overlong = "{\"posts\": [{\"uuid\": \"\u00C0\u00AF\"}]}".getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                arguments(zip().withMegabytes("bomb.md", 300, "Text"), "bomb.md: is larger than 16 MB"),
                arguments(zip().withMegabytes("front.md", 50, "---\ntitle: x"), "front.md: is larger than 16 MB"),
                arguments(
                        zip().with("front.md", "---\nx: " + "y".repeat(5 << 20) + "\n---\n"),
                        "front.md: its front matter has"),
                arguments(zip().with("../up.md", "# Up"), "../up.md: has a path that leads out of the archive"),
                arguments(zip().with("/etc/up.md", "# Up"), "/etc/up.md: has an absolute path"),
                arguments(zip().withLink("link.md", "/etc/passwd"), "link.md: is a symbolic link"),
                arguments(
                        zip().with("tag.md", "---\ntitle: !!javax.script.ScriptEngineManager [x]\n---\n"),
                        "tag.md: is no post"),
                arguments(zip().with("alias.md", aliases()), "alias.md: its front matter is no YAML"),
                arguments(
                        zip().with("deep.md", "---\na: " + "[".repeat(100_000) + "\n---\n"),
                        "deep.md: its front matter is no YAML: nested deeper than 40 levels"),
                arguments(
                        zip().with("ghost.json", "{\"db\": [{\"data\": {\"posts\": " + "[".repeat(100_000)),
                        "ghost.json: is JSON that is nested deeper than 90 levels"),
                arguments(
                        zip().with(
                                        "feed.xml",
                                        "<rss version=\"2.0\"><channel><item>" + "<b>".repeat(100_000)
                                                + "</item></channel></rss>"),
                        "feed.xml: "),
                arguments(
                        zip().with("nul.md", "Some text\0, and some more\n"), "nul.md: is no text: it holds NUL bytes"),
                arguments(zip().with("latin.json", overlong), "latin.json: "),
                arguments(zip().with("inner.zip", zip().with("a.md", "# A").bytes()), "inner.zip: "));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void whatIsHostileIsRefusedByNameAndTheRestComesIn(UploadedZip zip, String reason) throws Exception {
        String title = UUID.randomUUID().toString();

        ImportOverApi imported = ImportOverApi.of(
                        api,
                        "site.zip",
                        zip.with(title + ".md", good.formatted(title)).bytes())
                .done();

        assertThat(imported.rejected())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).startsWith(reason).doesNotContain("error in Lectern"));
        assertThat(only(imported).getString("title")).isEqualTo("Good " + title);
        assertServerIsWell();
    }

    @Test
    void whatUnpacksToNoEndIsNotUnpackedToItsEnd() throws Exception {
        ImportOverApi text = ImportOverApi.of(api, "bomb.md.gz", packed(400, false));
        ImportOverApi archive = ImportOverApi.of(api, "bomb.tar.gz", packed(400, true));

        assertThat(text.rejected())
                .containsExactly("bomb.md: is larger than 16 MB, which is the most that a text may have");
        assertThat(archive.rejected()).anyMatch(each -> each.contains("it unpacks to more than 256 MB"));
        assertServerIsWell();
    }

    private static byte[] packed(int megabytes, boolean isTar) throws IOException {
        byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            if (isTar) {
                TarArchiveEntry entry = new TarArchiveEntry("bomb.md");
                entry.setSize((long) megabytes << 20);
                byte[] header = new byte[512];
                entry.writeEntryHeader(header);
                gzip.write(header);
            }
            for (int i = 0; i < megabytes; i++) {
                gzip.write(megabyte);
            }
        }
        return bomb.toByteArray();
    }

    @Test
    void entitiesOfAFileAreNeverOpenedAndNeverGrow() throws Exception {
        String title = "Entities " + mark;

        ImportOverApi imported = ImportOverApi.of(
                        api,
                        "feed-" + mark + ".xml",
                        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + DOCTYPE
                                        + "<rss version=\"2.0\"><channel><item><title>"
                                        + title + "</title><guid>" + mark
                                        + "</guid><pubDate>Tue, 01 May 2018 10:00:00 GMT</pubDate>"
                                        + "<description>&lt;p&gt;Text &file; &e;&lt;/p&gt;</description></item></channel></rss>")
                                .getBytes(StandardCharsets.UTF_8))
                .done();

        JsonObject post = only(imported);
        assertThat(post.getJsonObject("content").getString("source"))
                .contains("Text", "file;")
                .doesNotContain("root:", "bombbomb");
        assertServerIsWell();
    }

    @Test
    void whatCouldRunInAPageIsNotShownThoughItIsKept() throws Exception {
        String title = "Scripts " + mark;
        String page = "<!doctype html><html><head><title>" + title + "</title><meta property=\"article:published_time\""
                + " content=\"2018-05-02T10:00:00Z\"></head><body><article><h1>" + title
                + "</h1><p onclick=\"steal()\">Text</p><img src=x onerror=steal()><a href=\"javascript:steal()\">a</a>"
                + "<iframe srcdoc=\"<script>steal()</script>\"></iframe><svg><script>steal()</script></svg></article></body></html>";

        JsonObject post = only(ImportOverApi.of(api, "page-" + mark + ".html", page.getBytes(StandardCharsets.UTF_8))
                .done());

        String shown = RunningLectern.underTest()
                .get(URI.create(post.getString("url")).getPath())
                .body();
        assertThat(shown).contains("Text").doesNotContain("steal");
        assertThat(post.getJsonObject("content").getString("html")).doesNotContain("steal");
        assertThat(api.get("/posts/" + post.getString("id") + "/source").body()).isEqualTo(page);
    }

    @Test
    void marksThatTurnTextsAroundMakeNoAddress() throws Exception {
        String title = "a\u202Egnp.exe\u200F " + mark;

        JsonObject post = only(ImportOverApi.of(
                        api,
                        "rtl-" + mark + ".md",
                        ("---\ntitle: \"" + title + "\"\ndate: 2018-05-03\n---\nText").getBytes(StandardCharsets.UTF_8))
                .done());

        assertThat(post.getString("title")).isEqualTo(title);
        assertThat(post.getString("slug")).matches("[a-z0-9-]+");
    }

    private JsonObject only(ImportOverApi imported) throws Exception {
        assertThat(imported.report().getInt("created"))
                .as(imported.run().toString())
                .isEqualTo(1);
        JsonObject found = Api.json(api.get("/posts?include=content&import=" + imported.id()));
        assertThat(found.getJsonArray("items")).as(found.toString()).hasSize(1);
        return found.getJsonArray("items").getJsonObject(0);
    }

    private static void assertServerIsWell() throws Exception {
        assertThat(RunningLectern.underTest().get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static UploadedZip zip() {
        return new UploadedZip();
    }

    private static String aliases() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%sx]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        return bomb + "---\nText";
    }
}
