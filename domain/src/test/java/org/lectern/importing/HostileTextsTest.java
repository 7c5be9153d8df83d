package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.post.Post;

/** Texts that break programs, in every field and format: each comes in as it is or is refused in words, and the rest goes in. */
@Timeout(120)
class HostileTextsTest {
    private static final String GOOD = "---\ntitle: Good\ndate: 2024-05-01\n---\nText\n";

    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void naughtyStringsAreTitlesTagsSpeakersAndSlugsOfMarkdown() throws IOException, Unreadable {
        List<String> strings = naughtyStrings();
        TestZip zip = new TestZip();
        for (int i = 0; i < strings.size(); i++) {
            String quoted = quoted(strings.get(i));
            zip.with(
                    "naughty-%03d.md".formatted(i),
                    "---\nkind: talk\ntitle: %s\ntags: [%s]\nspeakers: [%s]\nslug: %s\nx: %s\ndate: 2024-05-01\n---\n%s"
                            .formatted(quoted, quoted, quoted, quoted, quoted, strings.get(i)));
        }

        ImportRun run = importing.zip(zip);

        assertAllAreIn(run, strings);
    }

    @Test
    void naughtyStringsArePostsOfGhostAndTalksOfASchedule() throws IOException, Unreadable {
        List<String> strings = naughtyStrings();
        String posts = strings.stream()
                .map(HostileTextsTest::quoted)
                .map(text ->
                        "{\"title\": %s, \"slug\": %s, \"html\": %s, \"custom_excerpt\": %s, \"published_at\": \"2024-05-01T00:00:00Z\","
                                        .formatted(text, text, text, text)
                                + " \"tags\": [{\"name\": %s}], \"authors\": [{\"name\": %s}], \"uuid\": %s}"
                                        .formatted(text, text, text))
                .collect(Collectors.joining(",\n", "{\"posts\": [", "]}"));
        ImportRun run = importing.file("ghost.json", posts);
        assertAllAreIn(run, strings);

        importing = new ImportingForTests(Files.createDirectory(folder.resolve("schedule")));
        String talks = strings.stream()
                .map(HostileTextsTest::quoted)
                .map(text ->
                        "{\"title\": %s, \"abstract\": %s, \"date\": \"2024-05-01\", \"url\": %s, \"persons\": [{\"name\": %s}]}"
                                .formatted(text, text, text, text))
                .collect(Collectors.joining(
                        ",\n",
                        "{\"schedule\": {\"conference\": {\"title\": \"Naughty\", \"days\": [{\"rooms\": {\"A\": [",
                        "]}}]}}}"));
        ImportRun schedule = importing.file("schedule.json", talks);
        long untitled = strings.stream().filter(String::isBlank).count();
        assertThat(schedule.report().created()).isEqualTo(strings.size() - untitled);
        assertThat(schedule.report().rejected()).hasSize((int) untitled);
    }

    @Test
    void deepJsonIsRefusedAndTheRestGoesIn() {
        String deep = "[".repeat(100_000);
        String lexical = "{\\\"root\\\": {\\\"children\\\": " + "[".repeat(100_000) + "}}";

        ImportRun run = importing.zip(new TestZip()
                .with("ghost.json", "{\"db\": [{\"data\": {\"posts\": " + deep)
                .with("schedule.json", "{\"schedule\": {\"conference\": " + deep)
                .with(
                        "lexical.json",
                        "{\"posts\": [{\"title\": \"Deep\", \"uuid\": \"1\", \"lexical\": \"" + lexical
                                + "\", \"html\": \"x\"}]}")
                .with("good.md", GOOD));

        assertThat(run.report().rejected())
                .extracting(rejected -> rejected.source() + " " + rejected.reason())
                .containsExactly(
                        "ghost.json is JSON that is nested deeper than 90 levels",
                        "schedule.json is JSON that is nested deeper than 90 levels");
        assertThat(run.report().warnings())
                .contains(
                        "lexical.json: the post 'Deep': what the editor kept of it is JSON that is nested deeper than 90 levels;"
                                + " its html counts");
        assertThat(run.report().created()).isEqualTo(2);
    }

    @Test
    void aFrontMatterOfFiftyMegabytesIsRefused() {
        byte[] endless = new byte[50 * 1024 * 1024];
        Arrays.fill(endless, (byte) 'x');
        byte[] start = "---\ntitle: ".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, endless, 0, start.length);

        ImportRun run = importing.zip(new TestZip().with("endless.md", endless).with("good.md", GOOD));

        assertThat(run.report().rejected())
                .containsExactly(new Rejected(
                        "endless.md",
                        Optional.empty(),
                        "is larger than 16 MB, which is the most that a text may have"));
        assertThat(run.report().created()).isEqualTo(1);
    }

    @Test
    void bytesOfNoEncodingAreReadWithARemarkOrRefused() {
        ImportRun run = importing.zip(new TestZip()
                .with(
                        "latin.md",
                        "---\ntitle: Café au lait\n---\nÀ bientôt, Zoë".getBytes(Charset.forName("windows-1252")))
                .with("utf16.md", GOOD.getBytes(StandardCharsets.UTF_16))
                .with("nul.md", "---\ntitle: x\0y\n---\nText")
                .with("latin.json", "{\"posts\": [{\"uuid\": \"é\"}]}".getBytes(Charset.forName("windows-1252")))
                .with(
                        "overlong.json",
                        "{\"posts\": [{\"uuid\": \"\u00C0\u00AF\"}]}".getBytes(StandardCharsets.ISO_8859_1))
                .with("good.md", GOOD));

        assertThat(run.report().created()).isEqualTo(3);
        assertThat(titles()).contains("Café au lait");
        assertThat(run.report().warnings()).anyMatch(warning -> warning.startsWith("latin.md: read as "));
        assertThat(run.report().rejected())
                .extracting(Rejected::source)
                .containsExactly("nul.md", "latin.json", "overlong.json");
        assertThat(run.report().rejected())
                .extracting(Rejected::reason)
                .noneMatch(reason -> reason.contains("error in Lectern"));
    }

    @Test
    void marksThatTurnTextsAroundStayInTextsAndMakeNoSlug() {
        ImportRun run = importing.file(
                "rtl.md",
                "---\ntitle: \"a\u202Egnp.exe\u200F\"\ndate: 2024-05-01\ntags: [\"\u202Etag\"]\n---\n\u2067Text\u2069");

        assertThat(run.report().created()).isEqualTo(1);
        Post post = importing.one();
        assertThat(post.title()).contains("a\u202Egnp.exe\u200F");
        assertThat(post.slug()).contains("rtl");
        assertThat(post.document().texts("tags")).containsExactly("tag");
        assertThat(post.content().orElseThrow().source()).contains("\u2067Text\u2069");
    }

    @Test
    void namesOfAnyBytesAreNames() {
        byte[] zip = new TestZip()
                .with("name-XXXX-.md", GOOD)
                .with("b.md", GOOD + "!")
                .bytes();
        byte[] wild = {(byte) 0xFF, (byte) 0xFE, (byte) 0xC0, (byte) 0x80};
        for (int at = 0; at + 4 <= zip.length; at++) {
            if (new String(zip, at, 4, StandardCharsets.US_ASCII).equals("XXXX")) {
                System.arraycopy(wild, 0, zip, at, 4);
            }
        }

        ImportRun run = importing.file("site.zip", zip);

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.report().created()).isEqualTo(2);
        assertThat(run.report().rejected()).isEmpty();
    }

    private void assertAllAreIn(ImportRun run, List<String> strings) {
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.report().rejected()).isEmpty();
        assertThat(run.report().created()).isEqualTo(strings.size());
        assertThat(titles())
                .containsExactlyInAnyOrderElementsOf(strings.stream()
                        .map(HostileTextsTest::line)
                        .filter(title -> !title.isEmpty())
                        .toList());
        assertThat(run.report().warnings()).noneMatch(warning -> warning.contains("\n"));
        importing.all().forEach(post -> Document.of(post.document().fields()));
    }

    private List<String> titles() {
        return importing.all().stream().flatMap(post -> post.title().stream()).toList();
    }

    private static String line(String text) {
        return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static List<String> naughtyStrings() throws IOException, Unreadable {
        List<?> strings = (List<?>) Json.value(Files.readAllBytes(Corpora.folder("suites/blns/blns.json")))
                .value();
        assertThat(strings).hasSizeGreaterThan(400);
        return strings.stream().map(String::valueOf).toList();
    }

    /** As JSON, YAML and TOML all understand it. */
    private static String quoted(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(i -> {
                    char unit = text.charAt(i);
                    boolean isPlain = unit >= ' ' && unit < 0x7F && unit != '"' && unit != '\\';
                    boolean isPair = Character.isSurrogate(unit);
                    return isPlain || isPair ? String.valueOf(unit) : "\\u%04x".formatted((int) unit);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
