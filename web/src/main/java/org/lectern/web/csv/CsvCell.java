package org.lectern.web.csv;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cells of tables in CSV (RFC 4180) that no table program takes for a formula. */
public final class CsvCell {
    /** What a table program would take for a formula, or go over to the next cell at. */
    private static final String FORMULAS = "=+-@\t\r\n";

    private CsvCell() {}

    /** In quotation marks; where it would be a formula, with an apostrophe in front. */
    public static String text(String text) {
        boolean isFormula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** A line with its end. Numbers stand as they are, whatever else as text. */
    public static String row(Object... cells) {
        return Stream.of(cells)
                        .map(cell -> cell instanceof Number ? cell.toString() : text(cell.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
