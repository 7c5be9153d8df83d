package org.lectern.importing.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.Recognition;

/** Where the posts of a page begin and end, and what they state. */
class WeblogDumpTest {
    private static final String TITLED =
            """
            Ann's harbour log

            Rope and other lines

            2025-05-16

            Tags: rope, sea

            Rope is long. It is wet, too.

              • One end.

              • The other one.

            https://example.org/rope.jpg

            Photo explanation: a rope in Leer (DE)

            Boats

            2025-05-15

            Tags: sea

            A boat is a house that leaks.

            Overview by year

            Ann Lee

            My name is Ann Lee and I like boats.
            """;

    private static final String UNTITLED =
            """
            2025-09-04
            Rope is long, and it is longer than the boat that it
            ties.
            2025-09-04
            A second text of the same day.
            2025-07-01
            The third text; it holds 2025-01-01 in a line.
            Statistics: charts of posts per year and per month.
            My name is Ann Lee and I like boats.
            """;

    @Test
    void titleDateTagsAndPhotoAreRead() throws Unreadable {
        List<FoundPost> posts = ReadingDumps.of(TITLED);

        assertThat(posts)
                .extracting(FoundPost::title)
                .containsExactly(Optional.of("Rope and other lines"), Optional.of("Boats"));
        FoundPost rope = posts.get(0);
        assertThat(rope.fields().value("published")).contains(Instant.parse("2025-05-16T00:00:00Z"));
        assertThat(rope.fields().texts("tags")).containsExactly("rope", "sea");
        assertThat(rope.fields().documents("images"))
                .containsExactly(
                        Document.of("url", "https://example.org/rope.jpg").with("caption", "a rope in Leer (DE)"));
        assertThat(text(rope)).isEqualTo("Rope is long. It is wet, too.\n\n- One end.\n\n- The other one.\n");
        assertThat(rope.slug())
                .hasValueSatisfying(slug -> assertThat(slug.text()).isEqualTo("rope-and-other-lines"));
        assertThat(rope.from().isWeak()).isTrue();
    }

    @Test
    void aPostsOriginalIsItsLinesAsTheyWere() throws Unreadable {
        FoundPost rope = ReadingDumps.of(TITLED.replace("\n", "\r\n")).get(0);

        String original = new String(rope.from().original().bytes(), StandardCharsets.UTF_8);
        assertThat(original)
                .startsWith("Rope and other lines\r\n\r\n2025-05-16")
                .endsWith("Leer (DE)\r\n");
        assertThat(rope.from().original().firstLine()).isEqualTo(3);
        assertThat(rope.from().original().lastLine()).isEqualTo(17);
    }

    @Test
    void whatIsThePagesOwnIsLeftOutAndNamed() throws Unreadable {
        List<FoundPost> posts = ReadingDumps.of(TITLED);

        assertThat(text(posts.get(1))).isEqualTo("A boat is a house that leaks.\n");
        assertThat(posts.get(0).warnings())
                .containsExactly(
                        "page.txt: line 1, above its posts, is the page's own and left out: 'Ann's harbour log'");
        assertThat(posts.get(1).warnings())
                .containsExactly("page.txt: lines 27 to 31, below its posts, are the page's own and left out:"
                        + " 'Overview by year', 'Ann Lee', 'My name is Ann Lee and I like boats.'");
    }

    @Test
    void postsWithoutTitlesHaveNone() throws Unreadable {
        List<FoundPost> posts = ReadingDumps.of(UNTITLED);

        assertThat(posts).hasSize(3);
        assertThat(posts).allSatisfy(post -> {
            assertThat(post.title()).isEmpty();
            assertThat(post.slug()).isEmpty();
        });
        assertThat(text(posts.get(0))).isEqualTo("Rope is long, and it is longer than the boat that it\nties.\n");
        assertThat(text(posts.get(2))).isEqualTo("The third text; it holds 2025-01-01 in a line.\n");
    }

    @Test
    void titlesMayStandBehindTheDates() throws Unreadable {
        List<FoundPost> posts = ReadingDumps.of(
                """
                May 6, 2025
                Rope
                By Ann Lee
                Rope is long. It is wet, too.

                Monday, 5 May 2025
                Not a date of that form.

                December 16, 2024
                Boats!
                A boat is a house that leaks.
                """);

        assertThat(posts).extracting(FoundPost::title).containsExactly(Optional.of("Rope"), Optional.of("Boats!"));
        assertThat(posts.get(0).fields().documents("authors"))
                .containsExactly(Document.of("slug", "ann-lee").with("name", "Ann Lee"));
        assertThat(text(posts.get(0))).contains("Monday, 5 May 2025");
    }

    @Test
    void aPostWithoutTitleAmongOthersIsDoubted() throws Unreadable {
        List<FoundPost> posts = ReadingDumps.of(
                TITLED.replace("Boats\n\n2025", "2025") + "\nSails\n\n2025-05-01\n\nSails are large.\n");

        assertThat(posts)
                .extracting(FoundPost::title)
                .containsExactly(Optional.of("Rope and other lines"), Optional.empty(), Optional.of("Sails"));
        assertThat(posts.get(1).from().doubts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            published Mar 25, 2010, last modified Mar 29, 2010 | 2010-03-25 | 2010-03-29
            Posted on 25 March 2010 | 2010-03-25 |
            2010/03/25 (updated 2010/04/01) | 2010-03-25 | 2010-04-01
            Geplaatst op: 2010-03-25 | 2010-03-25 |
            Thu, 25 Mar 2010 | 2010-03-25 |
            """)
    void aDateLineMaySayMore(String line, String published, String modified) throws Unreadable {
        FoundPost post = ReadingDumps.one("Harbour\n\n" + line + "\n\nA text that is long enough.\n");

        assertThat(post.title()).contains("Harbour");
        assertThat(post.fields().value("published")).contains(Instant.parse(published + "T00:00:00Z"));
        String changed = modified == null ? published : modified;
        assertThat(post.fields().value("modified")).contains(Instant.parse(changed + "T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"In March 2010", "2010", "01/02/2010", "2010-13-01", "version 2010-03-25 of it", "12:30"})
    void whatSaysNoDayOrMoreThanADayIsNoDateLine(String line) {
        assertThat(DateLine.of(line)).isEmpty();
    }

    @Test
    void otherFilesAreNoDumps() throws Unreadable {
        assertThat(recognised("x.txt", TITLED)).isEqualTo(Recognition.LIKELY);
        assertThat(recognised("x", UNTITLED)).isEqualTo(Recognition.LIKELY);
        assertThat(recognised("x.md", TITLED)).isEqualTo(Recognition.POSSIBLE);
        assertThat(recognised("x.txt", "Title\n\n2025-05-16\n\nA text that is long enough.\n"))
                .isEqualTo(Recognition.POSSIBLE);
        assertThat(recognised("x.html", TITLED)).isEqualTo(Recognition.NONE);
        assertThat(recognised("x.txt", "<p>\n" + TITLED)).isEqualTo(Recognition.NONE);
        assertThat(recognised("x.txt", "---\n" + TITLED)).isEqualTo(Recognition.NONE);
        assertThat(recognised("x.txt", "Title: Rope\nDate: 2025-05-16\n\nA text that is long enough.\n"))
                .isEqualTo(Recognition.NONE);
        assertThat(recognised("x.txt", "A text of no day at all.\n")).isEqualTo(Recognition.NONE);
        assertThat(recognised("x.txt", TITLED + "\0")).isEqualTo(Recognition.NONE);
    }

    private static Recognition recognised(String path, String text) throws Unreadable {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ReadingDumps.FORMAT.recognise(new SourceFile(path, () -> new ByteArrayInputStream(bytes)));
    }

    @Test
    void aTextWithoutDatesIsRefused() {
        assertThatThrownBy(() -> ReadingDumps.of("No day.\n"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("is no dump of a weblog: no line of it says a date and nothing else");
    }

    @Test
    void noPageHasThatManyPosts() {
        assertThatThrownBy(() -> ReadingDumps.of("2025-05-16\nText.\n".repeat(20_001)))
                .isInstanceOf(Unreadable.class)
                .hasMessage(
                        "has 20001 lines with a date and nothing else: more than the 20000 posts that a page may have");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-05-16\n",
                "Title\n2025-05-16\n((((((((((\n",
                "2025-05-16\nTags: a, b, c\n",
                "Photo explanation: a\n",
                "•\n • •\n",
                "aaaa bbbb: cccc - Ann Lee\n\n",
                "[[[[]]]]****____````~~~~<<<<\n"
            })
    void aLargeDumpIsReadInTheTimeThatItsSizeAllows(String piece) throws Unreadable {
        String text = "Title\n\n2025-05-16\n\nFirst.\n\n" + piece.repeat(60_000 / piece.length());

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> ReadingDumps.of(text));
    }

    private static String text(FoundPost post) {
        return post.fields()
                .document("content")
                .flatMap(content -> content.text("source"))
                .orElseThrow();
    }
}
