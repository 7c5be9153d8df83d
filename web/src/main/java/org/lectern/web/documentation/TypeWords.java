package org.lectern.web.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.document.Document;

/** What a schema allows, in words: "list of <a>Post</a>", "text or null", "whole number from 1 to 100". */
final class TypeWords {
    private static final int MOST_VALUES = 40;

    private TypeWords() {}

    static List<Piece> of(Document schema) {
        List<Piece> words = new ArrayList<>();
        say(schema, words);
        return words;
    }

    private static void say(Document schema, List<Piece> words) {
        if (schema.has("$ref")) {
            String reference = schema.text("$ref").orElse("");
            words.add(Piece.schema(reference.substring(reference.lastIndexOf('/') + 1)));
        } else if (schema.has("const")) {
            words.add(Piece.of("\"" + schema.fields().get("const") + "\""));
        } else if (schema.has("enum")) {
            words.add(Piece.of("one of " + values(schema.list("enum"))));
        } else if (schema.has("anyOf") || schema.has("oneOf")) {
            join(schema.has("anyOf") ? schema.documents("anyOf") : schema.documents("oneOf"), " or ", words);
        } else if (schema.has("allOf")) {
            join(
                    schema.documents("allOf").stream()
                            .filter(each -> each.has("$ref"))
                            .toList(),
                    " and ",
                    words);
        } else {
            sayTypes(schema, words);
        }
    }

    private static void join(List<Document> schemas, String between, List<Piece> words) {
        for (int i = 0; i < schemas.size(); i++) {
            if (i > 0) {
                words.add(Piece.of(between));
            }
            say(schemas.get(i), words);
        }
    }

    private static void sayTypes(Document schema, List<Piece> words) {
        List<String> types = schema.text("type").map(List::of).orElseGet(() -> schema.texts("type"));
        if (types.isEmpty()) {
            words.add(Piece.of(schema.text("format").orElse("anything")));
        }
        for (int i = 0; i < types.size(); i++) {
            if (i > 0) {
                words.add(Piece.of(" or "));
            }
            sayType(types.get(i), schema, words);
        }
    }

    private static void sayType(String type, Document schema, List<Piece> words) {
        switch (type) {
            case "array" -> {
                words.add(Piece.of("list of "));
                say(schema.document("items").orElse(Document.empty()), words);
            }
            case "string" -> words.add(Piece.of(text(schema)));
            case "integer" -> words.add(Piece.of("whole number" + range(schema)));
            case "number" -> words.add(Piece.of("number" + range(schema)));
            case "boolean" -> words.add(Piece.of("true or false"));
            default -> words.add(Piece.of(type));
        }
    }

    private static String text(Document schema) {
        String format = schema.text("format").map(each -> " (" + each + ")").orElse("");
        String most = schema.number("maxLength")
                .map(each -> ", at most " + each + " characters")
                .orElse("");
        return "text" + format + most;
    }

    private static String range(Document schema) {
        String least = schema.value("minimum").map(each -> " from " + each).orElse("");
        return least + schema.value("maximum").map(each -> " to " + each).orElse("");
    }

    private static String values(List<?> values) {
        String some = values.stream().limit(MOST_VALUES).map(String::valueOf).collect(Collectors.joining(", "));
        return values.size() > MOST_VALUES ? some + ", ..." : some;
    }
}
