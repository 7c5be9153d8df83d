package org.lectern.post.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents as the library for JSON Schema wants them, with each value as the API shows it; and back. */
final class JsonNodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonNodes() {}

    static ObjectNode of(Document document) {
        ObjectNode object = NODES.objectNode();
        document.fields().forEach((name, value) -> object.set(name, node(value)));
        return object;
    }

    /** A file beside this class. */
    static Document resource(String name) {
        try (InputStream json = JsonNodes.class.getResourceAsStream(name)) {
            return (Document) value(JsonMapper.shared().readTree(json));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode node(Object value) {
        if (value instanceof Document document) {
            return of(document);
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode(list.size());
            list.forEach(each -> array.add(node(each)));
            return array;
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return value == null ? NODES.nullNode() : NODES.stringNode(text(value));
    }

    private static JsonNode number(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return NODES.numberNode(number.longValue());
        }
        if (number instanceof Double d) {
            return Double.isFinite(d) ? NODES.numberNode(d) : NODES.stringNode(d.toString());
        }
        return NODES.numberNode((BigDecimal) number);
    }

    private static String text(Object value) {
        if (value instanceof Binary binary) {
            return binary.base64();
        }
        return value instanceof Foreign foreign ? foreign.text() : value.toString();
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
            return Document.of(fields);
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(each -> elements.add(value(each)));
            return elements;
        }
        if (node.isIntegralNumber()) {
            BigInteger whole = node.bigIntegerValue();
            return whole.bitLength() < Integer.SIZE ? (Object) whole.intValue() : whole;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.stringValue();
    }
}
