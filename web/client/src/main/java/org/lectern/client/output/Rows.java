package org.lectern.client.output;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is shown of some documents: for each column the field of its name, a dot leading into a document within. */
public record Rows(List<String> columns, List<JsonObject> documents) {
    public Rows {
        columns = List.copyOf(columns);
        documents = List.copyOf(documents);
    }

    List<List<String>> cells() {
        return documents.stream()
                .map(document ->
                        columns.stream().map(column -> cell(document, column)).toList())
                .toList();
    }

    /** Of the first document, what has a value: its columns and what stands in them. */
    public Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        List<String> cells = cells().get(0);
        for (int i = 0; i < columns.size(); i++) {
            String value = OutputFormat.oneLine(cells.get(i));
            if (!value.isEmpty()) {
                named.put(columns.get(i), value);
            }
        }
        return named;
    }

    private static String cell(JsonValue document, String column) {
        JsonValue value = document;
        for (String name : column.split("\\.")) {
            value = value instanceof JsonObject object ? object.getOrDefault(name, JsonValue.NULL) : JsonValue.NULL;
        }
        return text(value);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(Rows::text).collect(Collectors.joining(", "));
        }
        if (value instanceof JsonObject object) {
            return List.of("slug", "name", "id").stream()
                    .filter(object::containsKey)
                    .findFirst()
                    .map(name -> text(object.get(name)))
                    .orElseGet(object::toString);
        }
        return value == JsonValue.NULL ? "" : value.toString();
    }
}
