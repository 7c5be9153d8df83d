package org.lectern.web.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.lectern.document.Document;

/**
 * Reads JSON objects strictly (RFC 8259, and RFC 7493 where that leaves a choice): valid UTF-8, no name twice, nothing behind the object,
 * numbers exactly. Safe for many threads.
 */
@ApplicationScoped
public class JsonReading {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NUMBER_LENGTH = 1_000;

    private final JsonParserFactory parsers = Json.createParserFactory(Map.of());

    /** @throws BrokenJson if the bytes are no JSON object; the message says what is wrong, in words for the sender */
    public Document read(byte[] bytes) {
        try (JsonParser parser = parsers.createParser(new StringReader(text(bytes)))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw new BrokenJson("The body has to be a JSON object.");
            }
            Document document = object(parser, 1);
            if (parser.hasNext()) {
                parser.next();
                throw new BrokenJson("There is something behind the JSON object.");
            }
            return document;
        } catch (JsonParsingException broken) {
            var place = broken.getLocation();
            throw new BrokenJson(
                    "The body is no JSON: line " + place.getLineNumber() + ", column " + place.getColumnNumber() + ".");
        } catch (NoSuchElementException cutOff) {
            throw new BrokenJson("The body is no JSON: it is empty or ends too early.");
        }
    }

    private static String text(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.length() > 0 && text.charAt(0) == '\uFEFF'
                    ? text.subSequence(1, text.length()).toString()
                    : text.toString();
        } catch (CharacterCodingException malformed) {
            throw new BrokenJson("The body is not valid UTF-8.");
        }
    }

    private Document object(JsonParser parser, int depth) {
        checkDepth(depth);
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            String name = checked(parser.getString());
            if (fields.containsKey(name)) {
                throw new BrokenJson("The name '" + name + "' stands twice in one object.");
            }
            fields.put(name, value(parser, parser.next(), depth));
        }
        return Document.of(fields);
    }

    private List<Object> array(JsonParser parser, int depth) {
        checkDepth(depth);
        List<Object> elements = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            elements.add(value(parser, event, depth));
        }
        return elements;
    }

    private Object value(JsonParser parser, JsonParser.Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> object(parser, depth + 1);
            case START_ARRAY -> array(parser, depth + 1);
            case VALUE_STRING -> checked(parser.getString());
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new BrokenJson("The body is no JSON: unexpected " + event + ".");
        };
    }

    /** The smallest type that holds the number exactly as it is written. */
    private static Object number(String digits) {
        if (digits.length() > MAX_NUMBER_LENGTH) {
            throw new BrokenJson("A number has more than " + MAX_NUMBER_LENGTH + " digits.");
        }
        BigDecimal exact = new BigDecimal(digits);
        boolean whole = digits.chars().allMatch(character -> character == '-' || Character.isDigit(character));
        if (whole && exact.precision() <= 19) {
            var integer = exact.toBigIntegerExact();
            if (integer.bitLength() < Integer.SIZE) {
                return integer.intValue();
            }
            return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : exact;
        }
        double rounded = exact.doubleValue();
        boolean same = Double.isFinite(rounded) && new BigDecimal(Double.toString(rounded)).compareTo(exact) == 0;
        return same && !whole ? (Object) rounded : exact;
    }

    /** Half a character could not be stored (RFC 7493, section 2.1). */
    private static String checked(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new BrokenJson("A text holds half of a surrogate pair, which is no character.");
        }
        return text;
    }

    private static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new BrokenJson("The body is nested deeper than " + MAX_DEPTH + " levels.");
        }
    }
}
