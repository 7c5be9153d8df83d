package org.lectern.importing.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.markup.Markup;
import org.lectern.post.Content;

/** What a dump's text looks like. */
class DumpMarkdownTest {
    /** What stands further in than the text is a list, whatever its marks. */
    private static final Pattern LISTED = Pattern.compile("^\\s+[*+-](?=\\s+\\S)");

    private static final String PIECES =
            "a\tb\t \t  \t*\t_\t__\t`\t```\t[\t](x)\t<b>\t</b>\t<PID>\t&amp;\t&\t;\t\\\t~\t~~\t#\t>\t- \t-"
                    + "\t+ \t=\t---\t1. \t12) \t|\t:\t!\t{% x %}\thttps://example.org/a_b_c*d\t• \t◦ \t$ \t.\t(\t)\t^\t\"\t'\t@\té\t中";

    private final Markup markup = new Markup();

    @Test
    @Timeout(20)
    void blankLinesWithoutEndTakeTimeByTheirNumber() {
        assertThat(markdown("First\n" + "\n".repeat(200_000) + "last"))
                .startsWith("First")
                .endsWith("last\n");
    }

    @Test
    @Timeout(20)
    void aLineWithoutEndTakesTimeByItsLength() {
        String line = "http://".repeat(60_000) + " x";

        assertThat(markdown(line)).contains("http");
    }

    @Test
    void nothingOfPlainTextIsTakenForMarkup() {
        assertThat(
                        html(
                                "kill <PID> if {% block %} has *stars*, __init__, [brackets](x), `ticks`, ~~waves~~ & &amp; \\*"))
                .isEqualTo(
                        "<p>kill &lt;PID&gt; if {% block %} has *stars*, __init__, [brackets](x), &#96;ticks&#96;, ~~waves~~ &amp;"
                                + " &amp;amp; \\*</p>");
    }

    @Test
    void whatBeginsALineIsText() {
        assertThat(html("# one\n\n> two\n\n3. three\n\n- four\n\n+ five\n\n===\n\n---\n\n~~~"))
                .isEqualTo(
                        "<p># one</p>\n<p>&gt; two</p>\n<p>3. three</p>\n<p>- four</p>\n<p>+ five</p>\n<p>===</p>\n<p>---</p>\n<p>~~~</p>");
    }

    @Test
    void bulletsAreLists() {
        assertThat(Jsoup.parse(html("Two:\n\n  • One.\n\n  • Two.\n\n      ◦ Deeper.\n\nEnd."))
                        .select("li"))
                .extracting(item -> item.ownText().isEmpty() ? item.child(0).text() : item.ownText())
                .containsExactly("One.", "Two.", "Deeper.");
    }

    @Test
    void commandsAreCode() {
        assertThat(html("Do:\n$ ls <dir>\n$ rm *\nDone."))
                .isEqualTo("<p>Do:</p>\n<pre><code>$ ls &lt;dir&gt;\n$ rm *\n</code></pre>\n<p>Done.</p>");
    }

    @Test
    void commandsBehindAListAreNotOfIt() {
        assertThat(html("• One.\n\n$ ls <dir>\n$ rm *\n\nDone.\n\n$ ls"))
                .isEqualTo("<ul><li>One.</li></ul>\n<pre><code>$ ls &lt;dir&gt;\n$ rm *\n</code></pre>\n<p>Done.</p>\n"
                        + "<pre><code>$ ls\n</code></pre>");
    }

    @Test
    void codeThatBrokeALineIsInItAgain() {
        assertThat(markdown("He said that pip install rope\nalso\nworks. It is rope\n. A boat.\nNext one."))
                .isEqualTo("He said that pip install rope\nalso\nworks. It is rope\n. A boat.\n\nNext one.\n");
    }

    @Test
    void programsKeepTheirLines() {
        assertThat(Jsoup.parse(html("from sea import boat\n@boat\ndef sail(x):\n..."))
                        .text())
                .isEqualTo("from sea import boat @boat def sail(x): ...");
        assertThat(html("x = 1\ny = 2")).isEqualTo("<p>x = 1<br />\ny = 2</p>");
    }

    @Test
    void aPhotoInTheMiddleStaysThere() {
        assertThat(html("One.\n\nhttps://example.org/a.jpg\n\nPhoto explanation: x\n\nTwo."))
                .contains("<img src=\"https://example.org/a.jpg\"", "<p>Photo explanation: x</p>");
    }

    @Property
    void aDumpShowsAllItsCharacters(@ForAll("lines") List<String> lines) {
        String shown = Jsoup.parse(html(String.join("\n", lines))).wholeText();

        assertThat(letters(shown))
                .isEqualTo(letters(lines.stream()
                        .map(line -> LISTED.matcher(line).replaceFirst(""))
                        .collect(Collectors.joining())));
    }

    /** Bullets become marks of lists, and white space goes. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(each -> !Character.isWhitespace(each) && each != '•' && each != '◦')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> piece = Arbitraries.of(PIECES.split("\t"));
        return piece.list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces))
                .list()
                .ofMaxSize(6);
    }

    private String html(String text) {
        return markup.html(new Content(Content.MARKDOWN, markdown(text))).strip();
    }

    private static String markdown(String text) {
        return DumpMarkdown.of(List.of(text.split("\n", -1)));
    }
}
