package org.lectern.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class NestingLimitTest {
    private final NestingLimit limit = new NestingLimit(2);

    @Test
    void whatIsNestedTooDeepLosesItsWrappingAndKeepsItsPlace() {
        Node deepest = of(new Emphasis(), new Text("3"), of(new StrongEmphasis(), new Text("4")), new Text("5"));
        Node tree = of(
                new Paragraph(),
                of(new Emphasis(), new Text("1"), of(new StrongEmphasis(), new Text("2"), deepest, new Text("6"))),
                of(new Emphasis(), new Text("7")));
        assertThat(html(tree)).isEqualTo("<p><em>1<strong>23456</strong></em><em>7</em></p>\n");
    }

    @Test
    void whatIsNotTooDeepStaysAsItIs() {
        Node tree = of(new Paragraph(), of(new Emphasis(), of(new StrongEmphasis(), new Text("a"))), new Text("b"));
        assertThat(html(tree)).isEqualTo("<p><em><strong>a</strong></em>b</p>\n");
    }

    private String html(Node tree) {
        return HtmlRenderer.builder().build().render(limit.process(tree));
    }

    private static Node of(Node parent, Node... children) {
        for (Node child : children) {
            parent.appendChild(child);
        }
        return parent;
    }
}
