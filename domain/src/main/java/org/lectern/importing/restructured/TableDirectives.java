package org.lectern.importing.restructured;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Tables with a caption, tables as lists of lists, and tables as values between commas. */
final class TableDirectives {
    private final Blocks blocks;
    private final Page page;

    TableDirectives(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
    }

    void addTo(Map<String, Directives.Reading> readings) {
        readings.put("table", this::captioned);
        readings.put("list-table", this::list);
        readings.put("csv-table", this::csv);
    }

    private void captioned(Directive directive, Element into) {
        Element box = new Element("div");
        blocks.read(directive.content(), box);
        Element table = box.selectFirst("> table");
        if (table != null) {
            caption(directive, table);
        }
        into.insertChildren(-1, box.childNodesCopy());
    }

    private void caption(Directive directive, Element table) {
        if (!directive.argument().isEmpty()) {
            page.inline(directive.argument(), directive.line(), table.prependElement("caption"));
        }
    }

    private void list(Directive directive, Element into) {
        Element box = into.appendElement("div");
        blocks.read(directive.content(), box);
        Element rows = box.firstElementChild();
        if (rows == null || !rows.normalName().equals("ul") || box.childrenSize() != 1) {
            box.remove();
            page.keep(directive.whole(), into, "has a list-table that is no list of lists");
            return;
        }
        box.unwrap();
        rows.tagName("table");
        List<Element> lines = List.copyOf(rows.children());
        for (int i = 0; i < lines.size(); i++) {
            boolean isHead = i < number(directive.option("header-rows"));
            int stubs = number(directive.option("stub-columns"));
            row(lines.get(i), isHead, stubs);
            TableCells.part(rows, isHead ? "thead" : "tbody").appendChild(lines.get(i));
        }
        caption(directive, rows);
    }

    private static void row(Element line, boolean isHead, int stubs) {
        line.tagName("tr");
        Element cells = line.firstElementChild();
        if (cells == null || !cells.normalName().equals("ul")) {
            return;
        }
        int column = 0;
        for (Element cell : List.copyOf(cells.children())) {
            cell.tagName(isHead || column++ < stubs ? "th" : "td");
        }
        cells.unwrap();
    }

    private void csv(Directive directive, Element into) {
        if (directive.content().isEmpty()) {
            page.keep(directive.whole(), into, "takes a table from elsewhere, which is not read");
            return;
        }
        Element table = into.appendElement("table");
        String delimiter = directive.option("delim");
        char comma =
                switch (delimiter) {
                    case "" -> ',';
                    case "tab" -> '\t';
                    case "space" -> ' ';
                    default -> delimiter.charAt(0);
                };
        rows(directive.option("header"), comma, 1, directive.line(), table);
        int heads = number(directive.option("header-rows"));
        rows(directive.content().text(), comma, heads, directive.content().firstLine(), table);
        caption(directive, table);
    }

    private void rows(String text, char comma, int heads, int line, Element table) {
        int row = 0;
        for (List<String> values : SeparatedValues.rows(text, comma)) {
            boolean isHead = row++ < heads;
            Element tr = TableCells.part(table, isHead ? "thead" : "tbody").appendElement("tr");
            for (String value : values) {
                Passage cell = new Passage(Passage.of(value).lines(), line);
                TableCells.read(blocks, cell, tr.appendElement(isHead ? "th" : "td"));
            }
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }
}
