package org.lectern.importing.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.importing.frontmatter.Numbers;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Builds one value of the tokens that make it. When it gets too large the rest is read and left. */
final class Values {
    static final int MAX_BYTES = 32 * 1024 * 1024;

    /** An empty array of two bytes takes far more memory. */
    static final int MAX_VALUES = 500_000;

    private static final char REPLACEMENT = '\uFFFD';

    private final JsonParser parser;
    private final Window window;
    private final Set<String> doubled = new LinkedHashSet<>();
    private int count;
    private boolean isTooLarge;

    Values(JsonParser parser, Window window) {
        this.parser = parser;
        this.window = window;
    }

    boolean isTooLarge() {
        return isTooLarge;
    }

    Set<String> doubled() {
        return doubled;
    }

    /** The value whose first token is the current one; afterwards its last token is. */
    Object read() {
        count++;
        if (!isTooLarge && (count > MAX_VALUES || window.kept() > MAX_BYTES)) {
            isTooLarge = true;
            window.keepNothing();
        }
        if (isTooLarge) {
            parser.skipChildren();
            return "";
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NUMBER_INT -> Numbers.whole(new BigInteger(parser.getString()), parser.getString());
            case VALUE_NUMBER_FLOAT -> Numbers.decimal(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
            case VALUE_NULL -> null;
            default -> paired(parser.getString());
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = paired(parser.currentName());
            parser.nextToken();
            Object value = read();
            if (fields.containsKey(name)) {
                doubled.add(name);
            }
            keep(() -> fields.put(name, value));
        }
        return fields;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object element = read();
            keep(() -> elements.add(element));
        }
        return elements;
    }

    private void keep(Runnable adding) {
        if (!isTooLarge) {
            adding.run();
        }
    }

    /** No encoding has half a surrogate pair; JSON can escape one. */
    private static String paired(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder paired = new StringBuilder(text.length());
        text.codePoints()
                .map(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point)
                .forEach(paired::appendCodePoint);
        return paired.toString();
    }
}
