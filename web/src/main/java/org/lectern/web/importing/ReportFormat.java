package org.lectern.web.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.importing.ImportEntry;
import org.lectern.web.csv.CsvCell;
import org.lectern.web.json.JsonText;

/** Writes reports of imports to a stream, entry by entry. */
@ApplicationScoped
public class ReportFormat {
    private static final String COLUMNS = "outcome,source,firstLine,lastLine,post,slug,title,reason,warnings,doubts";

    private final JsonText json;

    /** For the container's proxy. */
    protected ReportFormat() {
        this(null);
    }

    @Inject
    public ReportFormat(JsonText json) {
        this.json = json;
    }

    /** An array of objects, one a line. */
    public void json(Stream<ImportEntry> entries, OutputStream to) throws IOException {
        String before = "[\n";
        Iterator<ImportEntry> all = entries.iterator();
        while (all.hasNext()) {
            to.write(bytes(before));
            to.write(json.bytes(all.next().document()));
            before = ",\n";
        }
        to.write(bytes(before.equals("[\n") ? "[]\n" : "\n]\n"));
    }

    /** RFC 4180, with a byte order mark, which table programs want. */
    public void csv(Stream<ImportEntry> entries, OutputStream to) throws IOException {
        to.write(bytes("\uFEFF" + COLUMNS + "\r\n"));
        Iterator<ImportEntry> all = entries.iterator();
        while (all.hasNext()) {
            to.write(bytes(row(all.next())));
        }
    }

    private static String row(ImportEntry entry) {
        List<String> cells = List.of(
                entry.outcome().text(),
                entry.source(),
                text(entry.firstLine()),
                text(entry.lastLine()),
                entry.post().orElse(""),
                entry.slug().orElse(""),
                entry.title().orElse(""),
                entry.reason().orElse(""),
                String.join("\n", entry.warnings()),
                String.join("\n", entry.doubts()));
        return CsvCell.row(cells.toArray());
    }

    private static String text(Optional<Integer> line) {
        return line.map(String::valueOf).orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
