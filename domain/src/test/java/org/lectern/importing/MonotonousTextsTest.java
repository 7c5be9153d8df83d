package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.SourceFormat;

/** Texts of one thing again and again: whoever looks ahead from each of them, or tries each as a start, takes hours for a file that is allowed. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MonotonousTextsTest {
    private static final int LENGTH = 150_000;
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final List<String> UNITS = List.of(
            " ",
            "\n",
            "-",
            "- ",
            "- a\n",
            "<p>",
            "<",
            "[",
            "](",
            "![",
            "`",
            "*",
            "_a",
            "http://",
            "=",
            "=\n",
            "> ",
            "#",
            "# a\n",
            "{",
            "1.",
            "1. a\n",
            "a",
            "a ",
            "a:\n",
            "a: b\n",
            "|",
            "| a\n",
            "\t",
            ".. a\n",
            ":a: ",
            "\"",
            "\\",
            "&",
            "<!--",
            "May 1, 2024\n",
            "2024-05-01 ",
            "a,",
            "Ann Lee, ",
            "(",
            "…",
            "$ ");

    static List<String> units() {
        return UNITS;
    }

    @ParameterizedTest
    @MethodSource("units")
    void takeNoFormatLong(String unit) {
        String many = unit.repeat(LENGTH / unit.length());
        Map<String, Long> slow = new TreeMap<>();
        for (Framed framed : frames(many).toList()) {
            long start = System.nanoTime();
            for (SourceFormat format : AllFormats.list()) {
                readAnyhow(format, framed);
                long next = System.nanoTime();
                if (next - start > LONGEST.toNanos()) {
                    slow.put(format.label() + " of " + framed.path(), (next - start) / 1_000_000);
                }
                start = next;
            }
        }
        assertThat(slow).isEmpty();
    }

    private record Framed(String path, String text) {}

    private static Stream<Framed> frames(String many) {
        return Stream.of(
                new Framed("a.md", many),
                new Framed("a.md", "---\ntitle: x\n---\n" + many),
                new Framed("a.md", "Title: " + many + "\n\nText"),
                new Framed("a.rst", "Title\n=====\n\n" + many),
                new Framed("a.txt", "May 1, 2024\n\nTitle\n\nText " + many + "a\n\nMay 2, 2024\n\nMore\n\n" + many),
                new Framed("a.txt", "May 1, 2024\nTitle\n" + many.replace("\n\n", "\n") + "a\nMay 2, 2024\nMore"),
                new Framed("a.md", "# PyCon 2024\n\n## A talk - Ann Lee\n\n" + many + "\n\n## Other - Bo\n\n" + many),
                new Framed(
                        "a.html",
                        "<html><head><title>" + many
                                + "a</title><meta property='og:site_name' content='a'></head><body>"
                                + "<article><h1>x</h1>" + many),
                new Framed("a.html", many),
                new Framed(
                        "a.xml",
                        "<rss version='2.0'><channel><item><title>x</title><description><![CDATA[" + many
                                + "]]></description></item></channel></rss>"),
                new Framed("b.xml", "<rss version='2.0'><channel><item>" + many),
                new Framed(
                        "a.json", "{\"posts\": [{\"title\": \"x\", \"uuid\": \"1\", \"html\": " + quoted(many) + "}]}"),
                new Framed("b.json", "{\"posts\": [" + many));
    }

    private static void readAnyhow(SourceFormat format, Framed framed) {
        byte[] bytes = framed.text().getBytes(StandardCharsets.UTF_8);
        SourceFile file = new SourceFile(framed.path(), () -> new ByteArrayInputStream(bytes));
        try {
            format.recognise(file);
            CollectedFindings.of(format, file);
        } catch (Unreadable refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + "\"";
    }
}
