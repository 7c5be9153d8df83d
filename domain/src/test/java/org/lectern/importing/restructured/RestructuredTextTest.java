package org.lectern.importing.restructured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each case follows a section of docutils' specification, in words of its own. */
@Timeout(60)
class RestructuredTextTest {
    @Test
    void theLoneTitleAtTheTopIsTheTextsOwn() {
        RestructuredText text =
                RestructuredText.of("Rain *gauges*\n=============\n\nOn roofs.\n\nCost\n----\n\nLittle.\n");

        assertThat(text.title()).contains("Rain gauges");
        assertThat(text.html()).isEqualTo("<p>On roofs.</p><h2 id=\"cost\">Cost</h2><p>Little.</p>");
    }

    @Test
    void titlesOfOneRankAreAllSections() {
        RestructuredText text = RestructuredText.of("===\nOne\n===\n\na\n\n===\nTwo\n===\n\nb\n");

        assertThat(text.title()).isEmpty();
        assertThat(text.html()).isEqualTo("<h2 id=\"one\">One</h2><p>a</p><h2 id=\"two\">Two</h2><p>b</p>");
    }

    @Test
    void fieldsAtTheTopDescribeTheText() {
        RestructuredText text = RestructuredText.of(
                "Tides\n#####\n:date: 2010-06-15 21:45\n:author: A. Sailor\n:summary: High\n    and low\n\nWater.\n");

        assertThat(text.stated())
                .isEqualTo(Map.of("date", "2010-06-15 21:45", "author", "A. Sailor", "summary", "High\nand low"));
        assertThat(text.html()).isEqualTo("<p>Water.</p>");
    }

    @Test
    void commentsOfNikolaDescribeTheText() {
        RestructuredText text =
                RestructuredText.of(".. title: Tides\n.. slug: tides\n.. tags: sea, moon\n\nWater.\n\n.. a: remark\n");

        assertThat(text.stated()).isEqualTo(Map.of("title", "Tides", "slug", "tides", "tags", "sea, moon"));
        assertThat(text.html()).isEqualTo("<p>Water.</p>");
    }

    @Test
    void directivesOfAblogDescribeTheText() {
        RestructuredText text = RestructuredText.of(
                ".. post:: Sep 15, 2013\n   :tags: sea, moon\n   :author: Ann\n   :redirect: old/tides\n\nTides\n=====\n\nWater.\n");

        assertThat(text.stated())
                .isEqualTo(
                        Map.of("date", "Sep 15, 2013", "tags", "sea, moon", "authors", "Ann", "aliases", "old/tides"));
        assertThat(text.title()).contains("Tides");
    }

    @Test
    void inlineMarkupFollowsTheRecognitionRules() {
        assertThat(html("*a* **b** ``c\\d`` x*y*z 2 * 3 \\*no\\* re\\ *Struct*\\ ured (*d*) \"*\" '*e*'"))
                .isEqualTo("<p><em>a</em> <strong>b</strong> <code>c\\d</code> x*y*z 2 * 3 *no* re<em>Struct</em>ured"
                        + " (<em>d</em>) \"*\" '<em>e</em>'</p>");
    }

    @Test
    void markupThatIsNotEndedStays() {
        assertThat(html("*a `b |c ``d **e")).isEqualTo("<p>*a `b |c ``d **e</p>");
    }

    @Test
    void referencesLeadToTheirTargets() {
        assertThat(html("See site_, `the site`_, `here <https://c.example/>`_, `x`__ and nowhere_.\n\n"
                        + ".. _site: https://a.example/\n.. _the site: site_\n__ https://d.example/\n"))
                .isEqualTo(
                        "<p>See <a href=\"https://a.example/\">site</a>, <a href=\"https://a.example/\">the site</a>,"
                                + " <a href=\"https://c.example/\">here</a>, <a href=\"https://d.example/\">x</a> and nowhere_.</p>");
    }

    @Test
    void aReferenceToNothingIsReportedWithItsLine() {
        assertThat(RestructuredText.of("a\n\nb\nnowhere_ c\n").warnings())
                .containsExactly("line 4 refers to something that is not in it: nowhere_");
    }

    @Test
    void addressesInTheTextAreLinks() {
        assertThat(html("At https://a.example/x_(y), or me@b.example."))
                .isEqualTo("<p>At <a href=\"https://a.example/x_(y)\">https://a.example/x_(y)</a>, or"
                        + " <a href=\"mailto:me@b.example\">me@b.example</a>.</p>");
    }

    @Test
    void footnotesAreNumberedAroundThoseThatHaveNumbers() {
        assertThat(html("a [#]_ b [1]_ c [#x]_\n\n.. [#] first\n.. [1] own\n.. [#x] named\n"))
                .isEqualTo(
                        "<p>a <a href=\"#note-2\">[2]</a> b <a href=\"#note-1\">[1]</a> c <a href=\"#note-3\">[3]</a></p>"
                                + "<dl><dt id=\"note-2\">[2]</dt><dd><p>first</p></dd><dt id=\"note-1\">[1]</dt><dd><p>own</p></dd>"
                                + "<dt id=\"note-3\">[3]</dt><dd><p>named</p></dd></dl>");
    }

    @Test
    void listsNest() {
        assertThat(html("- a\n\n  1. b\n  #. c\n\n- d\n"))
                .isEqualTo("<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>");
        assertThat(html("(iv) x\n(v) y\n")).isEqualTo("<ol type=\"i\" start=\"4\"><li>x</li><li>y</li></ol>");
        assertThat(html("A. Einstein was\na genius.\n")).isEqualTo("<p>A. Einstein was\na genius.</p>");
    }

    @Test
    void termsHaveDefinitionsAndOptionsDescriptions() {
        assertThat(html("term\n  What *it* is.\n"))
                .isEqualTo("<dl><dt>term</dt><dd><p>What <em>it</em> is.</p></dd></dl>");
        assertThat(html("-o FILE, --out=FILE  where to\n-v  more\n"))
                .isEqualTo("<dl><dt><code>-o FILE, --out=FILE</code></dt><dd><p>where to</p></dd>"
                        + "<dt><code>-v</code></dt><dd><p>more</p></dd></dl>");
    }

    @Test
    void literalTextStaysAsItIs() {
        assertThat(html("Code::\n\n    if a < b:\n        *no*\n\nText ::\n\n> quoted\n> lines\n\n>>> 1 + 1\n2\n"))
                .isEqualTo("<p>Code:</p><pre><code>if a &lt; b:\n    *no*</code></pre><p>Text</p>"
                        + "<pre><code>&gt; quoted\n&gt; lines</code></pre>"
                        + "<pre><code class=\"language-pycon\">&gt;&gt;&gt; 1 + 1\n2</code></pre>");
    }

    @Test
    void quotationsMayNameTheirSource() {
        assertThat(html("    Still water.\n\n    -- Someone\n"))
                .isEqualTo("<blockquote><p>Still water.</p><p>\u2014Someone</p></blockquote>");
    }

    @Test
    void linesOfVerseStayLines() {
        assertThat(html("| one\n|   two\n  and more\n| three\n"))
                .isEqualTo("<p>one<br>&nbsp;&nbsp;two\nand more<br>three</p>");
    }

    @Test
    void drawnTablesHaveCellsOfAnySize() {
        assertThat(
                        html(
                                "+---+---+\n| a | b |\n+===+===+\n| c     |\n+---+---+\n| d | e |\n|   +---+\n|   | f |\n+---+---+\n"))
                .isEqualTo("<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td colspan=\"2\">c</td></tr>"
                        + "<tr><td rowspan=\"2\">d</td><td>e</td></tr><tr><td>f</td></tr></tbody></table>");
    }

    @Test
    void simpleTablesHaveHeadsAndSpans() {
        assertThat(html("=== ===\nboth\n-------\na   b\n=== ===\nc   d\n    e\n\\   f\n=== ===\n"))
                .isEqualTo("<table><thead><tr><th colspan=\"2\">both</th></tr><tr><th>a</th><th>b</th></tr></thead>"
                        + "<tbody><tr><td>c</td><td>d\ne</td></tr><tr><td></td><td>f</td></tr></tbody></table>");
    }

    @Test
    void substitutionsAreReplaced() {
        assertThat(
                        html(
                                "A |sign| and |deep|, |none|.\n\n.. |sign| image:: /s.png\n   :alt: S\n.. |deep| replace:: *x* |sign|\n"))
                .isEqualTo(
                        "<p>A <img src=\"/s.png\" alt=\"S\"> and <span><em>x</em> <img src=\"/s.png\" alt=\"S\"></span>, |none|.</p>");
    }

    @Test
    void imagesKeepTheirTextsApart() {
        assertThat(html(".. image:: /a b.jpg\n   :alt: A boat\n   :width: 50 px\n   :target: https://a.example/\n\n"
                        + ".. figure:: c.png\n\n   A *caption*.\n"))
                .isEqualTo("<p><a href=\"https://a.example/\"><img src=\"/ab.jpg\" alt=\"A boat\" width=\"50\"></a></p>"
                        + "<figure><img src=\"c.png\"><figcaption>A <em>caption</em>.</figcaption></figure>");
    }

    @Test
    void codeAndNotesAreShown() {
        assertThat(html(".. code-block:: python\n   :linenos:\n\n   a = 1\n\n   b\n\n.. note:: Mind *it*.\n\n   - x\n"))
                .isEqualTo("<pre><code class=\"language-python\">a = 1\n\nb</code></pre>"
                        + "<aside><p><strong>Note</strong></p><p>Mind <em>it</em>.</p><ul><li>x</li></ul></aside>");
    }

    @Test
    void whatIsNotKnownIsKeptAsWrittenAndReported() {
        RestructuredText text = RestructuredText.of("a\n\n.. chart:: Bar\n   :x: 1\n\n   'y', 2\n\nb :odd:`c`\n");

        assertThat(text.html())
                .isEqualTo("<p>a</p><pre><code>.. chart:: Bar\n   :x: 1\n\n   'y', 2</code></pre>"
                        + "<p>b <code>:odd:`c`</code></p>");
        assertThat(text.warnings())
                .containsExactly(
                        "line 3 has a directive that Lectern does not know: chart; it is kept as it is written",
                        "line 8 has a role that Lectern does not know: :odd:`c`; it is kept as it is written");
    }

    @Test
    void otherFilesAreNeverRead() {
        RestructuredText text =
                RestructuredText.of("a\n\n.. include:: /etc/passwd\n\n.. raw:: html\n   :file: /etc/passwd\n");

        assertThat(text.html()).contains(".. include:: /etc/passwd").contains(":file: /etc/passwd");
        assertThat(text.warnings()).hasSize(2).allMatch(warning -> warning.contains("not read"));
    }

    @Test
    void hostileTextsTakeTimeInProportion() {
        for (String piece : new String[] {
            "*a ",
            "`a ",
            "``a ",
            "|a ",
            "a_ ",
            "[a ",
            ":a:",
            "_`a ",
            "a@",
            "- ",
            "+-",
            "\\",
            "x::\n\n ",
            ".. |a| replace:: |a||a|\n",
            "|a| "
        }) {
            assertThat(RestructuredText.of(piece.repeat(50_000)).html()).isNotNull();
        }
    }

    @Test
    void deepNestingIsKeptAsWritten() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            deep.append(" ".repeat(i)).append("x\n\n");
        }

        RestructuredText text = RestructuredText.of(deep.toString());

        assertThat(text.warnings()).anyMatch(warning -> warning.contains("nested more than"));
        assertThat(text.html().chars().filter(each -> each == 'x').count()).isEqualTo(1_000);
    }

    @Test
    void substitutionsThatMultiplyAreStopped() {
        StringBuilder bomb = new StringBuilder("|a0|\n\n");
        for (int i = 0; i < 30; i++) {
            bomb.append(".. |a" + i + "| replace:: |a" + (i + 1) + "| |a" + (i + 1) + "|\n");
        }

        assertThat(RestructuredText.of(bomb.toString()).html()).hasSizeLessThan(1_000_000);
    }

    private static String html(String text) {
        return RestructuredText.of(text).html();
    }
}
