package org.lectern.exporting.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import tools.jackson.core.JsonGenerator;

/** Writes values as {@link ExactJson} says. */
final class ValueWriting {
    private final JsonGenerator json;

    ValueWriting(JsonGenerator json) {
        this.json = json;
    }

    void fields(Document document) {
        json.writeStartObject();
        document.fields().forEach((name, value) -> {
            json.writeName(name);
            value(value);
        });
        json.writeEndObject();
    }

    private void value(Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Document document) {
            document(document);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(this::value);
            json.writeEndArray();
        } else {
            marked(value);
        }
    }

    private void document(Document document) {
        boolean looksMarked = document.names().stream().anyMatch(name -> name.startsWith(Marks.SIGN));
        if (!looksMarked) {
            fields(document);
            return;
        }
        json.writeStartObject();
        json.writeName(Marks.DOCUMENT);
        fields(document);
        json.writeEndObject();
    }

    private void number(Number number) {
        if (number instanceof Integer whole) {
            json.writeNumber(whole);
        } else if (number instanceof Long whole) {
            whole(whole);
        } else if (number instanceof Double fraction && Double.isFinite(fraction)) {
            json.writeNumber(fraction.toString());
        } else if (number instanceof Double fraction) {
            mark(Marks.DOUBLE, fraction.toString());
        } else if (number instanceof BigDecimal decimal) {
            mark(Marks.DECIMAL, decimal.toString());
        } else {
            throw new IllegalArgumentException("no document holds a " + number.getClass());
        }
    }

    private void whole(long number) {
        if (number == (int) number) {
            mark(Marks.LONG, Long.toString(number));
        } else {
            json.writeNumber(number);
        }
    }

    private void marked(Object value) {
        if (value instanceof Instant instant) {
            mark(Marks.DATE, instant.toString());
        } else if (value instanceof Foreign foreign) {
            mark(Marks.FOREIGN, foreign.text());
        } else if (value instanceof Binary binary) {
            json.writeStartObject();
            json.writeName(Marks.BINARY);
            json.writeStartObject();
            json.writeStringProperty(Marks.BASE64, binary.base64());
            json.writeStringProperty(Marks.SUBTYPE, HexFormat.of().toHexDigits((byte) binary.subtype()));
            json.writeEndObject();
            json.writeEndObject();
        } else {
            throw new IllegalArgumentException("no document holds a " + value.getClass());
        }
    }

    private void mark(String name, String text) {
        json.writeStartObject();
        json.writeStringProperty(name, text);
        json.writeEndObject();
    }
}
