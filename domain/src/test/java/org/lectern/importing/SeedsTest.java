package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.file.Unreadable;
import org.lectern.markup.Markup;
import org.lectern.post.Post;

/** Plain text of weblog pages that Lectern was conceived from, beside the folder of {@code LECTERN_CORPORA}. */
class SeedsTest {
    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void aPageWithTitlesAndTagsComesInWhole() throws IOException {
        Report report = imported("000");

        assertThat(report.created()).isEqualTo(10);
        assertThat(report.rejected()).isEmpty();
        assertThat(importing.all()).allSatisfy(post -> {
            assertThat(post.kind()).isEqualTo("talk");
            assertThat(post.title()).isPresent();
            assertThat(post.tags()).contains("python");
            assertThat(post.speakers()).isNotEmpty();
            assertThat(post.event()).isPresent();
            Document image = post.document().documents("images").get(0);
            assertThat(image.text("url"))
                    .hasValueSatisfying(url -> assertThat(url).startsWith("https://reinout"));
            assertThat(image.text("caption"))
                    .hasValueSatisfying(caption -> assertThat(caption).contains("(DE)"));
            assertThat(image.has("alt")).isFalse();
            assertThat(post.content().orElseThrow().source()).doesNotContain("Photo explanation", "Most of my website");
        });
        assertThat(importing.all().stream()
                        .flatMap(post -> post.speakers().stream())
                        .map(each -> each.name()))
                .containsExactlyInAnyOrder(
                        "Daniele Procida",
                        "Wieneke Keller",
                        "Sebastian Lenartowicz",
                        "Ivor Bosloper",
                        "Kees Hink",
                        "Edzo A. Botjes",
                        "Aivars Kalvāns",
                        "Darya Petrashka",
                        "Cosima Meyer",
                        "Tilman Krokotsch",
                        "Leandro von Werra");
        assertThat(htmlOf("how-to-solve-a-python-mystery")).contains("-p &lt;PID&gt;");
        assertThat(htmlOf("django-template-lsp")).contains("{% bl to {% block");
    }

    private String htmlOf(String words) {
        Post found = importing.all().stream()
                .filter(post -> post.slug().orElse("").contains(words))
                .findFirst()
                .orElseThrow();
        return new Markup().html(found.content().orElseThrow());
    }

    @Test
    void pagesThatLostTheirTitlesHaveNone() throws IOException {
        assertThat(imported("001").created()).isEqualTo(10);
        assertThat(imported("002").created()).isEqualTo(10);

        List<Post> posts = importing.all();
        assertThat(posts).allSatisfy(post -> {
            assertThat(post.title()).isEmpty();
            assertThat(post.tags()).isEmpty();
            assertThat(post.speakers()).isEmpty();
            assertThat(post.document().documents("images")).isEmpty();
            assertThat(post.content().orElseThrow().source()).doesNotContain("Most of my website");
        });
        assertThat(posts.stream().filter(post -> post.kind().equals("talk"))).hasSize(16);
        assertThat(posts.stream().filter(post -> post.kind().equals("notes"))).hasSize(1);
        assertThat(posts.stream().filter(post -> post.kind().equals("entry"))).hasSize(3);
    }

    /** No line is lost: it belongs to a post, or a warning says that it belongs to none. */
    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "004"})
    void everyLineIsAPostsOrNamed(String name) throws IOException {
        List<String> warnings = imported(name).warnings();

        BitSet lines = new BitSet();
        for (Post post : importing.all()) {
            List<?> ends = post.document().document("source").orElseThrow().list("lines");
            lines.set(((Number) ends.get(0)).intValue(), ((Number) ends.get(1)).intValue() + 1);
        }
        Matcher named = Pattern.compile("lines? (\\d+)(?: to (\\d+))?,").matcher(String.join("\n", warnings));
        while (named.find()) {
            int first = Integer.parseInt(named.group(1));
            lines.set(first, named.group(2) == null ? first + 1 : Integer.parseInt(named.group(2)) + 1);
        }
        List<String> text = Files.readAllLines(file(name));
        for (int i = 0; i < text.size(); i++) {
            assertThat(lines.get(i + 1) || text.get(i).isBlank())
                    .as("line " + (i + 1))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"000, 001", "001, 000"})
    void whatTwoPagesHaveIsOnePost(String first, String second) throws IOException {
        imported(first);
        imported(second);

        assertThat(importing.all()).hasSize(16);
        assertThat(importing.all().stream().filter(post -> post.title().isPresent()))
                .hasSize(10);
    }

    @Test
    void theSamePagesAgainChangeNothing() throws IOException {
        TestZip zip = new TestZip();
        for (String name : List.of("000", "001", "002", "004")) {
            zip.with(name + ".txt", Files.readAllBytes(file(name)));
        }
        importing.zip(zip);
        List<Post> before = importing.all();

        Report again = importing.zip(zip).report();

        assertThat(again.created() + again.updated()).isZero();
        assertThat(importing.all()).isEqualTo(before);
    }

    @Test
    void theReportOfAMeetingIsCutIntoItsTalks() throws IOException, Unreadable {
        imported("004");

        List<Post> parts = importing.all().stream()
                .filter(post -> post.document().has("partOf"))
                .toList();
        assertThat(parts).hasSize(7);
        assertThat(parts.stream().flatMap(post -> post.speakers().stream()).map(each -> each.name()))
                .contains("Konrad Delong", "Albert Visser", "Klaas van Schelven");
        Post whole = importing.bySlug("python-users-netherlands-meeting-24-march-2010");
        assertThat(whole.kind()).isEqualTo("notes");
        assertThat(whole.document().document("event").orElseThrow())
                .isEqualTo(Document.of("slug", "python-users-netherlands-meeting-24-march-2010")
                        .with("name", "Python Users Netherlands meeting")
                        .with("start", "2010-03-24")
                        .with("place", Document.of("name", "ABC Treehouse (American Book Center), Amsterdam")));
    }

    private Report imported(String name) throws IOException {
        return importing
                .upload(name + ".txt", Files.readAllBytes(file(name)), false)
                .report();
    }

    private static Path file(String name) throws IOException {
        try (var files = Files.list(Corpora.folder("../seeds"))) {
            return files.filter(path -> path.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
