package org.lectern.web.documentation;

import java.util.List;
import org.lectern.document.Document;

/**
 * A schema on the page.
 *
 * @param text HTML
 * @param example may be empty
 */
public record SchemaView(String name, String title, String text, List<Piece> type, List<Row> fields, String example) {
    static SchemaView of(String name, Document schema, Words words) {
        return new SchemaView(
                name,
                schema.text("title").orElse(""),
                words.about(schema),
                TypeWords.of(schema),
                SchemaRows.of(schema, words),
                schema.value("example").map(words::example).orElse(""));
    }
}
