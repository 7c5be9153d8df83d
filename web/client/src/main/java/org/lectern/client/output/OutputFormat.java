package org.lectern.client.output;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** How documents are shown. */
public enum OutputFormat {
    /** For people: columns, cut where they are too wide. */
    TABLE {
        @Override
        public void print(Rows rows, PrintWriter out) {
            Column[] columns = rows.columns().stream()
                    .map(name -> new Column(width(name, rows), 0, Overflow.TRUNCATE))
                    .toArray(Column[]::new);
            TextTable table = TextTable.forColumns(new ColorScheme.Builder(Ansi.OFF).build(), columns);
            table.addRowValues(rows.columns().stream()
                    .map(name -> name.toUpperCase(Locale.ROOT))
                    .toArray(String[]::new));
            rows.cells()
                    .forEach(cells -> table.addRowValues(
                            cells.stream().map(OutputFormat::oneLine).toArray(String[]::new)));
            table.toString().lines().map(String::stripTrailing).forEach(out::println);
        }

        private int width(String column, Rows rows) {
            int index = rows.columns().indexOf(column);
            int widest = rows.cells().stream()
                    .mapToInt(cells -> oneLine(cells.get(index)).length())
                    .max()
                    .orElse(0);
            return Math.min(Math.max(widest, column.length()), WIDEST) + GAP;
        }
    },
    /** For programs: the documents as the API gave them. */
    JSON {
        @Override
        public void print(Rows rows, PrintWriter out) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            rows.documents().forEach(array::add);
            StringWriter text = new StringWriter();
            try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(text)) {
                writer.write(array.build());
            }
            out.println(text.toString().strip());
        }
    },
    /** For spreadsheets (RFC 4180); a cell that one would take for a formula gets an apostrophe before it. */
    CSV {
        @Override
        public void print(Rows rows, PrintWriter out) {
            try {
                CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
                printer.printRecord(rows.columns());
                for (List<String> cells : rows.cells()) {
                    printer.printRecord(cells.stream().map(OutputFormat::harmless));
                }
                printer.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    };

    private static final int WIDEST = 60;
    private static final int GAP = 2;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern COMMANDS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    public abstract void print(Rows rows, PrintWriter out);

    /** What a terminal would take for commands is not for it. */
    static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** A text of several lines, without what a terminal would take for commands. */
    public static String printable(String text) {
        return COMMANDS.matcher(text).replaceAll("");
    }

    static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
