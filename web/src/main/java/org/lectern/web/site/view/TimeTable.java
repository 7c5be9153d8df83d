package org.lectern.web.site.view;

import java.util.List;

/**
 * A chart, with the table of what it shows.
 *
 * @param svg ready to stand in a page
 */
public record TimeTable(String title, String svg, List<String> columns, List<Row> rows) {
    public TimeTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param href the posts of the period; empty where it has none */
    public record Row(String href, String period, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
