package org.lectern.it.described;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that schemas allow, by chance but the same in every run. */
final class Values {
    private static final int DEEPEST = 5;
    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();
    private static final List<String> TEXTS =
            List.of("described", "Zoë", "日本語", "שלום", "a b", "x'y\"z", "<b>&amp;", "0", "🎉", "a,b", "%41");

    private final Random random;

    Values(long seed) {
        random = new Random(seed);
    }

    boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    JsonNode of(Located schema) {
        return of(schema, 0);
    }

    private JsonNode of(Located schema, int depth) {
        JsonNode node = schema.node();
        if (node.has("const")) {
            return node.get("const");
        }
        if (node.has("example") && sometimes()) {
            return node.get("example");
        }
        if (node.has("enum")) {
            return node.get("enum").get(random.nextInt(node.get("enum").size()));
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (node.has(choice) && !node.has("type")) {
                return of(one(schema.get(choice).each()), depth);
            }
        }
        if (node.has("allOf") && !node.has("type")) {
            return of(schema.get("allOf").get(0), depth);
        }
        return ofType(type(node), schema, depth);
    }

    private String type(JsonNode node) {
        JsonNode type = node.path("type");
        if (type.isArray()) {
            return type.get(random.nextInt(type.size())).asString("null");
        }
        return type.asString(node.has("properties") ? "object" : "string");
    }

    private JsonNode ofType(String type, Located schema, int depth) {
        return switch (type) {
            case "null" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" -> NODES.numberNode(whole(schema.node()));
            case "number" -> NODES.numberNode(whole(schema.node()) / 2.0);
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            default -> NODES.stringNode(text(schema.node()));
        };
    }

    private long whole(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 1000);
        return least + random.nextLong(Math.max(1, most - least + 1));
    }

    private String text(JsonNode schema) {
        String format = schema.path("format")
                .asString(one(
                        Stream.of(schema.path("anyOf").values())
                                .flatMap(java.util.Collection::stream)
                                .map(each -> each.path("format").asString(""))
                                .toList(),
                        ""));
        String made =
                switch (format) {
                    case "date-time" -> "20" + (10 + random.nextInt(15)) + "-05-16T09:12:44Z";
                    case "date" -> "20" + (10 + random.nextInt(15)) + "-05-16";
                    case "uri", "iri", "uri-reference", "iri-reference" -> "https://example.org/" + random.nextInt(9);
                    default ->
                        schema.path("pattern").asString("").contains("\\d")
                                ? Integer.toString(1 + random.nextInt(9))
                                : TEXTS.get(random.nextInt(TEXTS.size()));
                };
        int most = schema.path("maxLength").asInt(made.length());
        return made.substring(0, Math.min(made.length(), most));
    }

    private ArrayNode array(Located schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        int count = schema.node().path("minItems").asInt(0) + (depth < DEEPEST ? random.nextInt(3) : 0);
        for (int i = 0; i < count && schema.get("items").isThere(); i++) {
            array.add(of(schema.get("items"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(Located schema, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        schema.node().path("required").forEach(each -> required.add(each.asString("")));
        for (String name : schema.get("properties").names()) {
            Located property = schema.get("properties").get(name);
            boolean isOurs = property.flag("readOnly");
            if (required.contains(name) || !isOurs && depth < DEEPEST && sometimes()) {
                object.set(name, of(property, depth + 1));
            }
        }
        return object;
    }

    private Located one(List<Located> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String one(List<String> choices, String otherwise) {
        return choices.isEmpty() ? otherwise : choices.get(random.nextInt(choices.size()));
    }
}
