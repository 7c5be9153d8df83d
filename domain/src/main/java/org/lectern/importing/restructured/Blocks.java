package org.lectern.importing.restructured;

import java.util.List;
import org.jsoup.nodes.Element;

/** Reads passages block by block, and the passages in their blocks. */
final class Blocks {
    private static final int MAX_DEPTH = 60;

    private final Page page;
    private final List<Form> forms;
    private int depth;

    Blocks(Page page) {
        this.page = page;
        Literals literals = new Literals();
        forms = List.of(
                new BlockQuotes(this, page),
                new BulletLists(this),
                new EnumeratedLists(this),
                new FieldLists(this, page),
                new OptionLists(this),
                new Doctests(),
                new LineBlocks(page),
                new GridTables(this, page),
                new SimpleTables(this, page),
                new ExplicitMarkup(this, page),
                new Titles(page),
                new Definitions(this, page),
                new Paragraphs(page, literals));
    }

    void read(Passage text, Element into) {
        if (depth >= MAX_DEPTH) {
            page.keep(text, into, "is nested more than " + MAX_DEPTH + " deep");
            return;
        }
        depth++;
        int at = text.textFrom(0);
        while (at < text.size()) {
            at = text.textFrom(block(text, at, into));
        }
        depth--;
    }

    private int block(Passage text, int at, Element into) {
        for (Form form : forms) {
            int end = form.read(text, at, into);
            if (end > at) {
                return end;
            }
        }
        throw new IllegalStateException("A paragraph reads every line");
    }
}
