package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A table whose columns are underlined with rows of equal signs. */
final class SimpleTables implements Form {
    private static final Pattern BORDER = Pattern.compile("=+(?: +=+)+");
    private static final Pattern SPAN = Pattern.compile("-+(?: +-+)*");

    private final Blocks blocks;
    private final Page page;

    SimpleTables(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        if (!BORDER.matcher(text.line(at)).matches()) {
            return at;
        }
        int end = end(text, at);
        if (end < 0) {
            int blank = text.blankFrom(at);
            page.keep(text.part(at, blank), into, "has a table that is not ended");
            return blank;
        }
        write(new Rows(text.part(at, end)), into);
        return end;
    }

    /** Behind the border that nothing follows; -1 if there is none. */
    private static int end(Passage text, int at) {
        int borders = 0;
        for (int i = at + 1; i < text.size(); i++) {
            boolean isBorder = !text.isBlank(i) && BORDER.matcher(text.line(i)).matches();
            borders += isBorder ? 1 : 0;
            if (isBorder && (text.isBlank(i + 1) || borders == 2)) {
                return i + 1;
            }
        }
        return -1;
    }

    private void write(Rows rows, Element into) {
        Element table = into.appendElement("table");
        for (Rows.Row row : rows.all()) {
            Element line =
                    TableCells.part(table, row.isHead() ? "thead" : "tbody").appendElement("tr");
            for (Rows.Cell cell : row.cells()) {
                Element box = line.appendElement(row.isHead() ? "th" : "td");
                if (cell.columns() > 1) {
                    box.attr("colspan", String.valueOf(cell.columns()));
                }
                TableCells.read(blocks, cell.text(), box);
            }
        }
    }

    /** The rows between the borders; a line whose first column is empty goes on with the row above. */
    private static final class Rows {
        private final Passage text;
        private final List<int[]> columns;
        private final List<Row> rows = new ArrayList<>();
        private int headEnd;

        private record Cell(int columns, Passage text) {}

        private record Row(boolean isHead, List<Cell> cells) {}

        Rows(Passage text) {
            this.text = new Passage(text.lines().stream().map(GridScan::widened).toList(), text.firstLine());
            columns = columns(text.line(0));
            for (int i = 1; i < text.size() - 1; i++) {
                headEnd = BORDER.matcher(text.line(i)).matches() ? i : headEnd;
            }
        }

        List<Row> all() {
            int begin = 1;
            for (int at = 1; at < text.size(); at++) {
                boolean isBorder = BORDER.matcher(text.line(at)).matches();
                boolean isSpan = !isBorder
                        && SPAN.matcher(text.line(at)).matches()
                        && at > begin
                        && !text.isBlank(at)
                        && text.line(at).length() > 1;
                if (isBorder || isSpan) {
                    add(begin, at, isSpan ? columns(text.line(at)) : columns);
                    begin = at + 1;
                } else if (at > begin && isNewRow(begin, at)) {
                    add(begin, at, columns);
                    begin = at;
                }
            }
            return rows;
        }

        private boolean isNewRow(int begin, int at) {
            if (text.isBlank(at)) {
                return false;
            }
            String line = text.line(at);
            boolean hasFirst = !line.substring(0, Math.min(line.length(), columns.get(0)[1]))
                    .isBlank();
            int under = text.textFrom(begin);
            return hasFirst && under < at;
        }

        private void add(int begin, int end, List<int[]> spans) {
            if (text.textFrom(begin) >= end) {
                return;
            }
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                int left = spans.get(i)[0];
                boolean isLast = i == spans.size() - 1;
                int right = isLast ? Integer.MAX_VALUE : spans.get(i + 1)[0];
                int width = (int) columns.stream()
                        .filter(column -> column[0] >= left && (column[0] < right))
                        .count();
                cells.add(new Cell(width, cell(begin, end, left, right)));
            }
            rows.add(new Row(end <= headEnd, cells));
        }

        private Passage cell(int begin, int end, int left, int right) {
            List<String> lines = new ArrayList<>();
            for (String line : text.lines().subList(begin, end)) {
                String cut = line.substring(Math.min(left, line.length()), Math.min(right, line.length()));
                lines.add(cut.replace("\uFFFE", "").stripTrailing());
            }
            Passage cell = new Passage(lines, text.number(begin));
            return cell.dedented(0, cell.size());
        }

        private static List<int[]> columns(String border) {
            List<int[]> columns = new ArrayList<>();
            int at = 0;
            while (at < border.length()) {
                int end = border.indexOf(' ', at) < 0 ? border.length() : border.indexOf(' ', at);
                columns.add(new int[] {at, end});
                at = end;
                while (at < border.length() && border.charAt(at) == ' ') {
                    at++;
                }
            }
            return columns;
        }
    }
}
