package org.lectern.importing.restructured;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A table that is drawn with lines. */
final class GridTables implements Form {
    private static final Pattern TOP = Pattern.compile("\\+-[-+]+-\\+|\\+-+\\+");

    private final Blocks blocks;
    private final Page page;

    GridTables(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        if (!TOP.matcher(text.line(at)).matches()) {
            return at;
        }
        int end = at;
        while (!text.isBlank(end) && "+|".indexOf(text.line(end).charAt(0)) >= 0) {
            end++;
        }
        Passage drawing = text.part(at, end);
        Optional<TableCells> cells = new GridScan(drawing).cells();
        if (cells.isEmpty()) {
            page.keep(drawing, into, "has a table whose lines do not meet");
        } else {
            cells.get().write(blocks, into);
        }
        return end;
    }
}
