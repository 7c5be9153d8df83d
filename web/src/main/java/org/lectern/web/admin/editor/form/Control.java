package org.lectern.web.admin.editor.form;

import java.util.Map;
import org.lectern.post.kind.field.Field;
import org.lectern.post.kind.field.ReferenceType;

/** What people fill a declared field in with. */
enum Control {
    LINE(AttributeType.TEXT),
    TEXT(AttributeType.TEXT),
    NUMBER(AttributeType.NUMBER),
    YES_NO(AttributeType.YES_NO),
    DAY(AttributeType.TEXT),
    MOMENT(AttributeType.DATE),
    CHOICE(AttributeType.TEXT),
    ADDRESS(AttributeType.TEXT),
    /** A person or an event, by its name. */
    NAMED(AttributeType.JSON),
    /** A post, by its id. */
    POST(AttributeType.JSON),
    /** Texts, one on each line. */
    LINES(AttributeType.JSON),
    JSON(AttributeType.JSON);

    private static final Map<String, Control> BY_TYPE = Map.of(
            "markdown", TEXT,
            "number", NUMBER,
            "boolean", YES_NO,
            "date", DAY,
            "instant", MOMENT,
            "enumeration", CHOICE,
            "url", ADDRESS);

    private final AttributeType stored;

    Control(AttributeType stored) {
        this.stored = stored;
    }

    AttributeType stored() {
        return stored;
    }

    static Control of(Field field) {
        return switch (field.type().name()) {
            case "text" -> field.settings().flag("multiline").orElse(false) ? TEXT : LINE;
            case "reference" -> ofReference(field);
            case "list" -> field.element().filter(Control::isText).isPresent() ? LINES : JSON;
            default ->
                BY_TYPE.getOrDefault(field.type().name(), field.type().name().equals("slug") ? LINE : JSON);
        };
    }

    private static Control ofReference(Field field) {
        return switch (ReferenceType.to(field)) {
            case "tag" -> LINE;
            case "post" -> POST;
            default -> NAMED;
        };
    }

    private static boolean isText(Field element) {
        return of(element) == LINE || of(element) == ADDRESS || of(element) == CHOICE || of(element) == DAY;
    }
}
