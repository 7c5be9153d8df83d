package org.lectern.markup;

import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders raw HTML in Markdown as {@link UnknownTags} has it. */
final class UnknownTagsExtension implements HtmlRenderer.HtmlRendererExtension {
    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(context -> new RawHtml(context.getWriter()));
    }

    private record RawHtml(HtmlWriter html) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(HtmlInline.class, HtmlBlock.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof HtmlInline inline) {
                render(inline);
            } else if (node instanceof HtmlBlock block) {
                html.line();
                render(block.getLiteral());
                html.line();
            }
        }

        private void render(String block) {
            if (block.stripLeading().startsWith("<?")) {
                html.tag("pre");
                html.text(block);
                html.tag("/pre");
            } else {
                html.raw(UnknownTags.shownIn(block));
            }
        }

        private void render(HtmlInline inline) {
            if (UnknownTags.isTag(inline.getLiteral())) {
                html.raw(inline.getLiteral());
            } else {
                html.text(inline.getLiteral());
            }
        }
    }
}
