package org.lectern.post.kind.field;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;

/** Declared fields as JSON Schema (2020-12). What JSON Schema has no word for stands under {@value #EXTENSION}. */
public final class FieldSchema {
    /** The field's type and what is set for it, as it was declared. */
    public static final String EXTENSION = "x-lectern";

    private static final String TYPE = "type";

    private FieldSchema() {}

    /** Of an object with these fields, and with whatever else there is. */
    public static Document object(List<Field> fields) {
        Document properties = Document.empty();
        for (Field field : fields) {
            properties = properties.with(field.name(), of(field));
        }
        List<String> required =
                fields.stream().filter(Field::required).map(Field::name).toList();
        Document object = Document.of(TYPE, "object").with("properties", properties);
        object = required.isEmpty() ? object : object.with("required", required);
        return object.with("additionalProperties", true);
    }

    /** Of an entry of a list: there is no list of nulls. */
    static Document element(Field element) {
        return element.type().schema(element).with(EXTENSION, extension(element));
    }

    private static Document of(Field field) {
        Document described = Document.of("title", field.label()).withOptional("description", field.help());
        Document schema = field.type().schema(field);
        for (var keyword :
                (field.required() ? schema : nullable(schema)).fields().entrySet()) {
            described = described.with(keyword.getKey(), keyword.getValue());
        }
        return described.withOptional("default", field.defaultValue()).with(EXTENSION, extension(field));
    }

    /** An absent value may be stated as null. */
    private static Document nullable(Document schema) {
        Document nullable = schema.with(TYPE, List.of(schema.text(TYPE).orElseThrow(), "null"));
        if (!schema.has("enum")) {
            return nullable;
        }
        List<Object> values = new ArrayList<>(schema.list("enum"));
        values.add(null);
        return nullable.with("enum", values);
    }

    private static Document extension(Field field) {
        Document extension = Document.of(TYPE, field.type().name());
        extension = extension.withAll(field.settings());
        return extension;
    }
}
