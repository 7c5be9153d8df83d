package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.post.Post;

/** Bytes that are not what they should be are read as what they are, and it is said. */
class EncodingsTest {
    private static final String GOOD = "---\ntitle: Good\ndate: 2024-05-01\n---\nText\n";

    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void bytesThatAreNoUtf8AreReadAsWhatTheyAre() {
        String german = "Schöne Grüße aus Köln, wo über die Straße täglich Mädchen und Bären gehen. ".repeat(5);
        assertText("windows-1252", german);
        String chinese = "今天的天气很好，我们去公园散步，看到了很多花。".repeat(5);
        assertText("GB18030", chinese);
        String japanese = "これは日本語の文章です。今日はとても良い天気ですね。散歩に行きましょう。".repeat(5);
        assertText("Shift_JIS", japanese);
    }

    @Test
    void fewAccentsAreThoseOfTheWest() {
        assertText("windows-1252", "Café naïve");
        assertText("windows-1252", "Señor Núñez comió piña");
    }

    @Test
    void fewAccentsOfAPageAreThoseOfTheWestWhateverItDeclares() {
        String page = "<html><head><meta charset=utf-8><title>Café naïve</title></head><body><article>"
                + "<h1>Café naïve</h1><p>A café, a naïve text.</p></article></body></html>";

        importing.file("x.html", page.getBytes(Charset.forName("windows-1252")));

        assertThat(importing.one().title()).contains("Café naïve");
        assertThat(importing.one().content().orElseThrow().source()).contains("A café, a naïve text.");
    }

    @Test
    void lettersOfCentralEuropeAndOfTurkishStayThem() {
        assertText("ISO-8859-2", "Az idő szép volt, és a fiú elment a kertbe. Őszi gyümölcs és fűszer.");
        assertText("ISO-8859-2", "Bună ziua, aceasta este o fraza în limba romana, şi încă una");
        assertText("ISO-8859-9", "Bugün hava çok güzel, çocuklar bahçede oynuyor ve şarkı söylüyor. İyi ağaç");
    }

    @Test
    void utf16IsReadAsWhatItSaysItIs() {
        assertThat(importing
                        .file("x.md", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE))
                        .report()
                        .warnings())
                .containsExactly("x.md: read as UTF-16LE, as it says itself");
        assertThat(importing.one().title()).contains("Good");
    }

    @Test
    void utf16IsReadThoughItDoesNotSaySoAndAShortTextWithANulIsNone() {
        assertText("UTF-16LE", "Some words of no other language, and some more of them.");

        ImportRun run = importing.file("x.md", "# A\0B\n");

        assertThat(run.report().created()).isZero();
        assertThat(run.report().rejected().get(0).reason()).isEqualTo("is no text: it holds NUL bytes");
    }

    @Test
    void aByteOrderMarkOfUtf8IsNoPartOfTheText() {
        ImportRun run = importing.file("x.md", "\uFEFF" + GOOD);

        assertThat(run.report().warnings()).isEmpty();
        assertThat(importing.one().title()).contains("Good");
    }

    @Test
    void singleBytesThatAreNoUtf8AreKept() {
        byte[] before = "---\ntitle: Größe\ndate: 2024-05-01\n---\nÄpfel, Öl, Übung, naïve, café, größer, schön\nIt"
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(before, before.length + 2);
        bytes[before.length] = (byte) 0x92;
        bytes[before.length + 1] = 's';

        ImportRun run = importing.file("x.md", bytes);

        assertThat(run.report().warnings())
                .containsExactly("x.md: read as UTF-8, and bytes that are none as windows-1252, from line 6 on");
        assertThat(importing.one().content().orElseThrow().source()).endsWith("It’s");
    }

    private void assertText(String charset, String text) {
        ImportingForTests fresh = new ImportingForTests(folder.resolve(charset));
        byte[] bytes = ("---\ntitle: X\ndate: 2024-05-01\n---\n" + text).getBytes(Charset.forName(charset));

        ImportRun run = fresh.file("x.md", bytes);

        assertThat(run.report().warnings()).containsExactly("x.md: read as " + charset + ", it is no UTF-8");
        Post post = fresh.one();
        assertThat(post.content().orElseThrow().source()).isEqualTo(text);
    }
}
