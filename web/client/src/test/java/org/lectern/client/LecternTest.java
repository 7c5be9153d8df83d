package org.lectern.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LecternTest {
    private static final String ONE =
            "{\"id\": \"1\", \"kind\": \"talk\", \"slug\": \"tractor\", \"title\": \"Python on a tractor\","
                    + " \"published\": \"2025-05-16T00:00:00Z\", \"tags\": [\"python\", \"farm\"], \"event\": {\"slug\": \"barn\", \"name\": \"Barn\"}}";
    private static final String OTHER =
            "{\"id\": \"2\", \"kind\": \"entry\", \"slug\": \"x\", \"title\": \"=1+1\", \"tags\": []}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private FakeLectern server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = new FakeLectern();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aListIsATableOfWhatTheFiltersLeave() {
        server.answering("GET /posts?tag=python&year=2025&limit=20", 200, page("null", ONE));

        assertThat(run("list", "--tag", "python", "--year", "2025")).isZero();
        assertThat(out.toString().lines().toList())
                .containsExactly(
                        "PUBLISHED             KIND  TITLE                TAGS          SLUG",
                        "2025-05-16T00:00:00Z  talk  Python on a tractor  python, farm  tractor");
    }

    @Test
    void aListOfAllGoesOnToTheLastPage() {
        server.answering("GET /posts?limit=100", 200, page("\"c1\"", ONE))
                .answering("GET /posts?limit=100&after=c1", 200, page("null", OTHER));

        assertThat(run("list", "--all", "-o", "csv", "--columns", "id,title,event.name"))
                .isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines("id,title,event.name\n1,Python on a tractor,Barn\n2,'=1+1,\n");
    }

    @Test
    void jsonIsWhatTheApiGave() {
        server.answering("GET /posts?limit=1", 200, page("null", OTHER));

        assertThat(run("list", "-n", "1", "-o", "json")).isZero();
        assertThat(out.toString()).contains("\"title\": \"=1+1\"").startsWith("[");
    }

    @Test
    void whatATerminalWouldTakeForCommandsIsLeftOut() {
        server.answering(
                "GET /posts/x",
                200,
                "{\"title\": \"a\\u001b[31mb\", \"content\": {\"source\": \"red\\u001b[0m\\nline\"}}");

        assertThat(run("show", "x")).isZero();
        assertThat(out.toString())
                .contains("title: a [31mb")
                .contains("red[0m\nline")
                .doesNotContain("\u001b");
    }

    @Test
    void aProblemIsToldInItsWords() {
        server.answering(
                "GET /posts?foo=1&limit=20",
                400,
                "{\"title\": \"There is no such parameter\", \"detail\": \"'foo' is none.\", \"errors\": [{\"pointer\": \"/a\", \"detail\": \"is wrong\"}]}");

        assertThat(run("list", "-f", "foo=1")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("lectern: There is no such parameter: 'foo' is none.\n  /a is wrong\n");
    }

    @Test
    void whatIsNoLecternIsToldSo() {
        server.answering("GET /posts?limit=20", 200, "<html>");

        assertThat(run("list")).isEqualTo(1);
        assertThat(err.toString()).contains("does not answer as a Lectern does");
    }

    @Test
    void publishingNamesTheVersionThatIsThere() {
        server.answering("GET /posts/tractor", 200, ONE)
                .answering("POST /posts/tractor/publish", 200, "{\"status\": \"published\", \"url\": \"http://x/y\"}");

        assertThat(run("publish", "tractor")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("published http://x/y\n");
        assertThat(server.requests().get(1).ifMatch()).isEqualTo("\"3-abc\"");
        assertThat(server.requests().get(1).authorization()).isEqualTo("Bearer secret");
    }

    @Test
    void aFolderIsPackedSentAndAwaited() throws IOException {
        Files.createDirectories(folder.resolve("blog/.git"));
        Files.writeString(folder.resolve("blog/a.md"), "# A");
        Files.writeString(folder.resolve("blog/.git/config"), "secret");
        server.answering("POST /imports", 202, "{\"id\": \"7\"}")
                .answering("GET /imports/7", 200, "{\"state\": \"running\", \"progress\": {\"done\": 1, \"total\": 2}}")
                .answering(
                        "GET /imports/7",
                        200,
                        "{\"state\": \"done\", \"report\": {\"created\": 1, \"updated\": 0,"
                                + " \"unchanged\": 0, \"rejected\": [{\"source\": \"b.md\", \"reason\": \"is empty\"}], \"warnings\": []}}");

        assertThat(run("import", "--quiet", folder.resolve("blog").toString())).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(
                        "done: 1 created, 0 updated, 0 unchanged, 1 rejected, 0 warnings\n  b.md: is empty\n");
        assertThat(server.requests().get(0).contentType()).startsWith("multipart/form-data; boundary=");
        assertThat(server.requests().get(0).body())
                .contains("filename=\"blog.zip\"", "a.md")
                .doesNotContain(".git");
    }

    @Test
    void anExportNeverWritesOverAFileUnasked() throws IOException {
        Path file = Files.writeString(folder.resolve("site.zip"), "mine");
        server.answering("GET /export?format=lectern", 200, "PK");

        assertThat(run("export", "-O", file.toString())).isEqualTo(1);
        assertThat(file).hasContent("mine");
        assertThat(run("export", "--force", "-O", file.toString())).isZero();
        assertThat(file).hasContent("PK");
        assertThat(folder.resolve("site.zip.part")).doesNotExist();
    }

    @Test
    void aCommandThatIsNotUnderstoodEndsWithTwo() {
        assertThat(run("lsit")).isEqualTo(2);
        assertThat(err.toString()).contains("Unmatched argument");
    }

    private static String page(String next, String item) {
        return "{\"items\": [" + item + "], \"next\": " + next + "}";
    }

    private int run(String... arguments) {
        CommandLine line = Lectern.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!arguments[0].equals("lsit")) {
            all.addAll(1, List.of("--url", server.url(), "--token", "secret"));
        }
        return line.execute(all.toArray(String[]::new));
    }
}
