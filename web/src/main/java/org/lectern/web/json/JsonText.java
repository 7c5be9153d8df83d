package org.lectern.web.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;

/** Writes documents as JSON: one generator factory for all, because making one costs more than a small answer. Safe for many threads. */
@ApplicationScoped
public class JsonText {
    private final JsonGeneratorFactory generators = Json.createGeneratorFactory(Map.of());

    public byte[] bytes(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        write(document, bytes);
        return bytes.toByteArray();
    }

    /** As UTF-8; the stream stays open. */
    public void write(Document document, OutputStream to) {
        JsonGenerator generator = generators.createGenerator(new Unclosed(to), StandardCharsets.UTF_8);
        writeObject(document, generator);
        generator.close();
    }

    private static void writeObject(Document document, JsonGenerator generator) {
        generator.writeStartObject();
        document.fields().forEach((name, value) -> {
            generator.writeKey(name);
            writeValue(value, generator);
        });
        generator.writeEnd();
    }

    private static void writeValue(Object value, JsonGenerator generator) {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Document document) {
            writeObject(document, generator);
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            list.forEach(each -> writeValue(each, generator));
            generator.writeEnd();
        } else if (value instanceof Number number) {
            writeNumber(number, generator);
        } else if (value instanceof Boolean flag) {
            generator.write(flag);
        } else {
            generator.write(text(value));
        }
    }

    /** JSON has no number that is none (RFC 8259, section 6): such a one is written as text. */
    private static void writeNumber(Number number, JsonGenerator generator) {
        if (number instanceof Integer || number instanceof Long) {
            generator.write(number.longValue());
        } else if (number instanceof BigDecimal decimal) {
            generator.write(decimal);
        } else if (Double.isFinite(number.doubleValue())) {
            generator.write(number.doubleValue());
        } else {
            generator.write(number.toString());
        }
    }

    private static String text(Object value) {
        if (value instanceof Binary binary) {
            return binary.base64();
        }
        return value instanceof Foreign foreign ? foreign.text() : value.toString();
    }
}
