package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/** Cells by where they begin and end in a drawing, made into rows and columns. */
final class TableCells {
    private final List<Cell> cells = new ArrayList<>();
    private int headEnd = -1;

    /** From a corner to the corner opposite to it. */
    record Cell(int top, int left, int bottom, int right, Passage text) {}

    void add(Cell cell) {
        cells.add(cell);
    }

    /** Cells above this line are the table's head. */
    void headEnds(int row) {
        headEnd = row;
    }

    void write(Blocks blocks, Element into) {
        Element table = into.appendElement("table");
        TreeSet<Integer> columns = new TreeSet<>();
        TreeSet<Integer> rows = new TreeSet<>();
        TreeMap<Integer, List<Cell>> byRow = new TreeMap<>();
        for (Cell cell : cells) {
            columns.add(cell.left());
            rows.add(cell.top());
            byRow.computeIfAbsent(cell.top(), any -> new ArrayList<>()).add(cell);
        }
        List<List<Cell>> all = new ArrayList<>(byRow.values());
        for (List<Cell> row : all) {
            row.sort(Comparator.comparingInt(Cell::left));
            boolean isHead = row.get(0).top() < headEnd;
            Element line = part(table, isHead ? "thead" : "tbody").appendElement("tr");
            for (Cell cell : row) {
                Element box = line.appendElement(isHead ? "th" : "td");
                span(box, "colspan", columns.subSet(cell.left(), cell.right()).size());
                span(box, "rowspan", rows.subSet(cell.top(), cell.bottom()).size());
                read(blocks, cell.text(), box);
            }
        }
    }

    static Element part(Element table, String name) {
        Element last = table.lastElementChild();
        return last != null && last.normalName().equals(name) ? last : table.appendElement(name);
    }

    /** A cell of a single paragraph holds its text alone. */
    static void read(Blocks blocks, Passage text, Element box) {
        blocks.read(text, box);
        if (box.childrenSize() == 1 && box.child(0).normalName().equals("p")) {
            box.child(0).unwrap();
        }
    }

    private static void span(Element box, String name, int size) {
        if (size > 1) {
            box.attr(name, String.valueOf(size));
        }
    }
}
