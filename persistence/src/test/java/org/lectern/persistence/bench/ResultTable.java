package org.lectern.persistence.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Prints reports of several subjects side by side. */
public final class ResultTable {
    private ResultTable() {}

    /** @param files one for each subject, which it is named after */
    public static void main(String[] files) throws IOException {
        Map<String, String[]> rows = new LinkedHashMap<>();
        rows.put("", new String[files.length + 1]);
        rows.get("")[0] = "target";
        for (int column = 1; column <= files.length; column++) {
            Path file = Path.of(files[column - 1]);
            rows.get("")[column] = file.getFileName().toString().replace(".tsv", "");
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t");
                String[] row = rows.computeIfAbsent(cells[0], name -> new String[files.length + 1]);
                row[0] = cells[1];
                row[column] = cells[2];
            }
        }
        print(rows.entrySet().stream().map(ResultTable::cells).toList(), System.out);
    }

    private static List<String> cells(Map.Entry<String, String[]> row) {
        List<String> cells = new ArrayList<>(List.of(row.getKey()));
        for (String cell : row.getValue()) {
            cells.add(cell == null ? "-" : cell);
        }
        return cells;
    }

    private static void print(List<List<String>> rows, PrintStream out) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(("%-" + (widths[column] + 3) + "s").formatted(row.get(column)));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
