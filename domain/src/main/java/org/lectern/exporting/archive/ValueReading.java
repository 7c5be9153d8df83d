package org.lectern.exporting.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.importing.file.Unreadable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads values as {@link ExactJson} says. */
final class ValueReading {
    /** In characters, of a number that is not marked. */
    private static final int LONGEST_NUMBER = 400;

    private final JsonParser json;

    ValueReading(JsonParser json) {
        this.json = json;
    }

    /** From behind the opening brace to the closing one. */
    Document fields() throws Unreadable {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            fields.put(name, value());
        }
        return Document.of(fields);
    }

    private Object value() throws Unreadable {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> whole(json.getString());
            case VALUE_NUMBER_FLOAT -> Double.valueOf(digits(json.getString()));
            case START_ARRAY -> list();
            case START_OBJECT -> documentOrMark();
            default -> throw new Unreadable("is no right JSON");
        };
    }

    private List<Object> list() throws Unreadable {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        return list;
    }

    private Object documentOrMark() throws Unreadable {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals(Marks.DOCUMENT) && json.currentToken() == JsonToken.START_OBJECT) {
                fields.put(name, fields());
            } else {
                fields.put(name, value());
            }
        }
        String first = fields.keySet().stream()
                .filter(name -> name.startsWith(Marks.SIGN))
                .findFirst()
                .orElse("");
        if (first.isEmpty()) {
            return Document.of(fields);
        }
        if (fields.size() > 1) {
            throw new Unreadable("has a mark beside other fields: " + first);
        }
        Object only = fields.get(first);
        return first.equals(Marks.DOCUMENT) && only instanceof Document ? only : Marks.read(first, only);
    }

    private static Number whole(String text) throws Unreadable {
        try {
            long number = Long.parseLong(digits(text));
            return number == (int) number ? (Number) (int) number : (Number) number;
        } catch (NumberFormatException tooLarge) {
            throw new Unreadable("has a number that is too large");
        }
    }

    private static String digits(String text) throws Unreadable {
        if (text.length() > LONGEST_NUMBER) {
            throw new Unreadable("has a number of more than " + LONGEST_NUMBER + " characters");
        }
        return text;
    }
}
