package org.lectern.web.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.lectern.search.Fragment;
import org.lectern.search.Fragment.Piece;

class HighlightsTest {
    @Test
    void whatWasFoundIsMarkedAndNothingElseIsMarkup() {
        Fragment fragment = new Fragment(List.of(
                new Piece("Cats & <script>alert('1')</script> ", false),
                new Piece("\"<b>dogs</b>\"", true),
                new Piece("</mark>", false)));

        String html = Highlights.html(fragment);

        assertThat(html)
                .isEqualTo("Cats &amp; &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; "
                        + "<mark>&quot;&lt;b&gt;dogs&lt;/b&gt;&quot;</mark>&lt;/mark&gt;");
        assertThat(Jsoup.parseBodyFragment(html).body().text())
                .isEqualTo("Cats & <script>alert('1')</script> \"<b>dogs</b>\"</mark>");
        assertThat(Jsoup.parseBodyFragment(html).body().children())
                .extracting(element -> element.tagName())
                .containsExactly("mark");
    }

    @Test
    void fieldsStandInOneOrder() {
        List<Fragment> passages = List.of(new Fragment(List.of(new Piece("x", true))));

        assertThat(Highlights.of(Map.of("title", passages, "text", passages, "about", passages))
                        .names())
                .containsExactly("about", "text", "title");
    }
}
