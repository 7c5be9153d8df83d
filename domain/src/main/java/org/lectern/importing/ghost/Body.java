package org.lectern.importing.ghost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers a document while it is turned into HTML, and what happened on the way. */
final class Body {
    private final StringBuilder html = new StringBuilder();
    private final List<String> markdown = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> withheld = new LinkedHashSet<>();
    private boolean isMarkdownOnly = true;

    void add(String block) {
        if (!block.isEmpty()) {
            html.append(block).append('\n');
            isMarkdownOnly = false;
        }
    }

    /** @param rendered the same as HTML */
    void addMarkdown(String source, String rendered) {
        markdown.add(source);
        html.append(rendered).append('\n');
    }

    /** A piece of a sort that Lectern does not know. */
    void unknown(String name) {
        unknown.add(name);
    }

    /** A piece that the public never saw. */
    void withheld(String name) {
        withheld.add(name);
    }

    String html() {
        return html.toString().strip();
    }

    /** Whether it is nothing but one text in Markdown, as Ghost's first editor had it. */
    boolean isMarkdown() {
        return isMarkdownOnly && markdown.size() == 1;
    }

    String markdown() {
        return markdown.get(0);
    }

    boolean isEmpty() {
        return html.isEmpty();
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!unknown.isEmpty()) {
            remarks.add("holds cards that Lectern does not know; they are shown as they were stored: "
                    + String.join(", ", unknown));
        }
        if (!withheld.isEmpty()) {
            remarks.add("held pieces that only members or readers of its e-mail saw; they are left out: "
                    + String.join(", ", withheld));
        }
        return remarks;
    }
}
