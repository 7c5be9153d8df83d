package org.lectern.web.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;

/** The fields of an object as rows; those of an object within follow it with both names. */
final class SchemaRows {
    private static final int DEEPEST = 4;

    private final Words words;
    private final List<Row> rows = new ArrayList<>();

    private SchemaRows(Words words) {
        this.words = words;
    }

    static List<Row> of(Document schema, Words words) {
        SchemaRows rows = new SchemaRows(words);
        rows.add(schema, "", 0);
        return rows.rows;
    }

    private void add(Document schema, String before, int depth) {
        Set<String> required = Set.copyOf(schema.texts("required"));
        Document properties = schema.document("properties").orElse(Document.empty());
        for (String name : properties.names()) {
            Document property = properties.document(name).orElse(Document.empty());
            String named = before + name;
            rows.add(new Row(named, "", required.contains(name), TypeWords.of(property), words.about(property)));
            if (depth < DEEPEST) {
                add(property, named + ".", depth + 1);
                property.document("items").ifPresent(items -> add(items, named + "[].", depth + 1));
            }
        }
        schema.documents("allOf").stream().filter(part -> !part.has("$ref")).forEach(part -> add(part, before, depth));
    }
}
