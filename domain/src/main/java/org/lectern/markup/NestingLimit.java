package org.lectern.markup;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/**
 * Takes emphasis, links and images away where they are nested too deep, and leaves their content in their place: who walks the tree
 * recursively afterwards does not run out of stack.
 */
final class NestingLimit implements PostProcessor {
    private final int limit;

    /** @param limit how deep inline nodes may be nested in their block */
    NestingLimit(int limit) {
        this.limit = limit;
    }

    @Override
    public Node process(Node root) {
        Node node = root;
        int depth = 0;
        while (node != null) {
            boolean isInline = !(node instanceof Block);
            Node child = node.getFirstChild();
            if (child != null && isInline && depth >= limit) {
                unwrap(node);
                node = child;
                continue;
            }
            if (child != null) {
                node = child;
                depth += isInline ? 1 : 0;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth -= node != null && !(node instanceof Block) ? 1 : 0;
            }
            node = node == null ? null : node.getNext();
        }
        return root;
    }

    private static void unwrap(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }
}
