package org.lectern.exporting.archive;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.importing.file.Unreadable;

/** The names by which {@link ExactJson} marks what JSON has no type for. */
final class Marks {
    static final String SIGN = "$";
    static final String LONG = "$numberLong";
    static final String DOUBLE = "$numberDouble";
    static final String DECIMAL = "$numberDecimal";
    static final String DATE = "$date";
    static final String BINARY = "$binary";
    static final String BASE64 = "base64";
    static final String SUBTYPE = "subType";
    static final String FOREIGN = "$foreign";
    static final String DOCUMENT = "$document";

    /** In characters. A decimal of BSON has 34 digits. */
    private static final int LONGEST_NUMBER = 60;

    private Marks() {}

    /** @param value the text or the document that stands under the name */
    static Object read(String name, Object value) throws Unreadable {
        try {
            if (value instanceof String text) {
                return text(name, text);
            }
            if (value instanceof Document document && name.equals(BINARY)) {
                return binary(document);
            }
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
            throw new Unreadable("has a wrong value under " + name);
        }
        throw new Unreadable("has a mark that this Lectern does not know: " + name);
    }

    private static Object text(String name, String text) throws Unreadable {
        return switch (name) {
            case LONG -> Long.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case DECIMAL -> decimal(text);
            case DATE -> Instant.parse(text);
            case FOREIGN -> new Foreign(text, text);
            default -> throw new Unreadable("has a mark that this Lectern does not know: " + name);
        };
    }

    /** Reading a short text may make a number of a billion digits. */
    private static BigDecimal decimal(String text) {
        BigDecimal decimal = new BigDecimal(text.length() > LONGEST_NUMBER ? "too long" : text);
        if (Math.abs((long) decimal.scale()) > 10_000) {
            throw new IllegalArgumentException("its exponent");
        }
        return decimal;
    }

    private static Binary binary(Document document) {
        byte[] bytes = Base64.getDecoder()
                .decode(document.text(BASE64).orElseThrow(() -> new IllegalArgumentException(BASE64)));
        String subtype = document.text(SUBTYPE).orElse("");
        return new Binary(HexFormat.fromHexDigits(subtype, 0, requireTwo(subtype)), bytes);
    }

    private static int requireTwo(String subtype) {
        if (subtype.length() != 2) {
            throw new IllegalArgumentException(SUBTYPE);
        }
        return 2;
    }
}
