package org.lectern.web.admin.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.document.Retyping;
import org.lectern.problem.Violation;
import org.lectern.web.admin.frame.SiteTime;
import org.lectern.web.json.BrokenJson;
import org.lectern.web.json.JsonReading;
import org.lectern.web.json.JsonText;

/**
 * The values of attributes as texts for people, and back. A value whose text nobody changed comes back as it was, whatever its exact type.
 */
@ApplicationScoped
public class AttributeTexts {
    private static final String WRAPPED = "v";

    private final SiteTime time;
    private final JsonReading reading;
    private final JsonText writing;

    /** For the container's proxy. */
    protected AttributeTexts() {
        this(null, null, null);
    }

    @Inject
    public AttributeTexts(SiteTime time, JsonReading reading, JsonText writing) {
        this.time = time;
        this.reading = reading;
        this.writing = writing;
    }

    List<AttributeRow> rows(Document attributes) {
        List<AttributeRow> rows = new ArrayList<>();
        attributes.fields().forEach((name, value) -> rows.add(row(name, value)));
        return rows;
    }

    /**
     * @param former what the attributes were, for what nobody changed
     * @param violations where to add what is wrong with a row, pointing at {@code /attributes/} and the row's number from 0
     */
    Document attributes(List<AttributeRow> rows, Document former, List<Violation> violations) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            AttributeRow row = rows.get(i);
            if (row.getName().isEmpty() && row.getValue().isBlank()) {
                continue;
            }
            try {
                requireFreeName(row.getName(), attributes);
                attributes.put(row.getName(), value(row, former));
            } catch (IllegalArgumentException wrong) {
                violations.add(new Violation("/attributes/" + i, wrong.getMessage()));
            }
        }
        return Document.of(attributes);
    }

    private static void requireFreeName(String name, Map<String, Object> taken) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("The value has no name.");
        }
        if (taken.containsKey(name)) {
            throw new IllegalArgumentException("There are two of this name.");
        }
    }

    private AttributeRow row(String name, Object value) {
        AttributeType type = AttributeType.of(value);
        return new AttributeRow(name, type, text(type, value));
    }

    private String text(AttributeType type, Object value) {
        return switch (type) {
            case NOTHING -> "";
            case DATE -> time.typed((Instant) value);
            case JSON -> json(value);
            case KEPT -> keptText(value);
            default -> value.toString();
        };
    }

    private static String keptText(Object value) {
        if (value instanceof Binary binary) {
            return binary.base64();
        }
        return value instanceof Foreign foreign ? foreign.text() : value.toString();
    }

    private Object value(AttributeRow row, Document former) {
        Object before = former.fields().get(row.getName());
        boolean known = former.has(row.getName()) && AttributeType.of(before) == row.getType();
        if (known && (row.getType() == AttributeType.KEPT || sameText(row, before))) {
            return before;
        }
        String typed = row.getValue().strip();
        return switch (row.getType()) {
            case TEXT -> newlines(row.getValue());
            case NUMBER -> number(typed);
            case YES_NO -> yesOrNo(typed);
            case DATE ->
                time.parsed(typed)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "This is no date and time such as 2025-05-16T09:12, in the zone " + time.zoneName()
                                        + "."));
            case JSON -> retyped(parsedJson(typed), before);
            case NOTHING -> nothing(typed);
            case KEPT ->
                throw new IllegalArgumentException("Only what is stored already can be kept; choose another type.");
        };
    }

    private boolean sameText(AttributeRow row, Object before) {
        return newlines(row.getValue()).equals(newlines(text(row.getType(), before)));
    }

    /** Browsers send every line's end as CR and LF. */
    static String newlines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private Object number(String typed) {
        try {
            new BigDecimal(typed);
            return wrapped(typed);
        } catch (NumberFormatException | BrokenJson malformed) {
            throw new IllegalArgumentException("This is no number such as 42 or -1.5.");
        }
    }

    private static Object yesOrNo(String typed) {
        if (typed.equals("true") || typed.equals("false")) {
            return Boolean.valueOf(typed);
        }
        throw new IllegalArgumentException("This has to be true or false.");
    }

    private static Object nothing(String typed) {
        if (!typed.isEmpty()) {
            throw new IllegalArgumentException("There is a value; choose its type.");
        }
        return null;
    }

    private Object parsedJson(String typed) {
        try {
            return wrapped(typed);
        } catch (BrokenJson broken) {
            throw new IllegalArgumentException("This is no JSON such as [\"a\", \"b\"] or {\"name\": \"a\"}.");
        }
    }

    private Object wrapped(String json) {
        byte[] bytes = ("{\"" + WRAPPED + "\":" + json + "}").getBytes(StandardCharsets.UTF_8);
        Document document = reading.read(bytes);
        if (document.names().size() != 1) {
            throw new BrokenJson(json);
        }
        return document.fields().get(WRAPPED);
    }

    /** Inside a list or group that was changed, what was not changed keeps its type. */
    private static Object retyped(Object value, Object before) {
        if (value == null || before == null) {
            return value;
        }
        Document wanted = Document.of(WRAPPED, value);
        return Retyping.of(wanted, Document.of(WRAPPED, before)).fields().get(WRAPPED);
    }

    private String json(Object value) {
        String wrapped = new String(writing.bytes(Document.of(WRAPPED, value)), StandardCharsets.UTF_8);
        return wrapped.substring(wrapped.indexOf(':') + 1, wrapped.length() - 1).strip();
    }
}
