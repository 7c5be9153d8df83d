package org.lectern.post.kind;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.kind.field.Field;
import org.lectern.post.kind.field.FieldSchema;

/**
 * What a post of a kind looks like, as <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>: the core fields, and the
 * declared ones under {@code attributes}. It fits a post as the API shows it, and as a program sends it.
 *
 * <p>Validators have to assert formats (section 7.2 of the vocabulary for validation), as Lectern does.
 */
public final class KindSchema {
    /** Of the library, and of the specification. */
    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final Document CORE_FIELDS = JsonNodes.resource("core-fields.json");
    private static final Document DEFINITIONS = JsonNodes.resource("core-definitions.json");

    private KindSchema() {}

    /** @param id where it is published */
    public static Document of(Kind kind, String id) {
        Document isThisKind =
                CORE_FIELDS.document(PostFields.KIND).orElseThrow().with("const", kind.name());
        Document properties =
                CORE_FIELDS.with(PostFields.KIND, isThisKind).with(PostFields.ATTRIBUTES, attributes(kind));
        List<String> required = required(kind);
        Document schema = Document.of("$schema", DIALECT)
                .with("$id", id)
                .with("title", kind.label())
                .withOptional("description", kind.description())
                .with("type", "object")
                .with("properties", properties);
        return (required.isEmpty() ? schema : schema.with("required", required))
                .with("additionalProperties", true)
                .with("$defs", DEFINITIONS)
                .with(FieldSchema.EXTENSION, Document.of("kind", kind.name()).with("version", kind.version()));
    }

    /** The part of it that is about the attributes: what is published and what posts are checked by are this very document. */
    static Document attributes(Kind kind) {
        return FieldSchema.object(kind.fields());
    }

    /** A post that states no kind is an entry. */
    private static List<String> required(Kind kind) {
        List<String> required = new ArrayList<>();
        if (!kind.name().equals("entry")) {
            required.add(PostFields.KIND);
        }
        if (kind.fields().stream().anyMatch(Field::required)) {
            required.add(PostFields.ATTRIBUTES);
        }
        return required;
    }
}
