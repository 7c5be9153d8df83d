package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.document.Retyping;
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

    String text(Object value) {
        return text(AttributeType.of(value), value);
    }

    boolean isSame(AttributeType type, String typed, Object before) {
        return AttributeType.of(before) == type
                && (type == AttributeType.KEPT
                        || TypedForm.newlines(typed).equals(TypedForm.newlines(text(type, before))));
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

    /**
     * @param before what the attribute was: of a list or group that was changed, what was not changed keeps its type
     * @throws IllegalArgumentException with a sentence, if the text is nothing of this type
     */
    Object value(AttributeType type, String text, Optional<Object> before) {
        String typed = text.strip();
        return switch (type) {
            case TEXT -> TypedForm.newlines(text);
            case NUMBER -> number(typed);
            case YES_NO -> yesOrNo(typed);
            case DATE ->
                time.parsed(typed)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "This is no date and time such as 2025-05-16T09:12, in the zone " + time.zoneName()
                                        + "."));
            case JSON -> retyped(parsedJson(typed), before.orElse(null));
            case NOTHING -> nothing(typed);
            case KEPT ->
                throw new IllegalArgumentException("Only what is stored already can be kept; choose another type.");
        };
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
