package org.lectern.post.kind;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.kind.field.Field;
import org.lectern.post.kind.field.GroupType;
import org.lectern.post.kind.field.ListType;

/** Kinds in the words of their declarations, which {@link KindReading} reads. */
public final class KindDocument {
    static final String NAME = "name";
    static final String LABEL = "label";
    static final String DESCRIPTION = "description";
    static final String FIELDS = "fields";
    static final String TYPE = "type";
    static final String HELP = "help";
    static final String REQUIRED = "required";
    static final String DEFAULT = "default";
    static final String MIGRATION = "migration";

    private KindDocument() {}

    /** Label, description and fields. */
    public static Document of(Kind kind) {
        return Document.of(LABEL, kind.label())
                .with(DESCRIPTION, kind.description().orElse(null))
                .with(FIELDS, fields(kind.fields()));
    }

    /** With what made this version of it. */
    static Document stored(Kind kind) {
        return of(kind).withOptional(MIGRATION, kind.migration());
    }

    private static List<Document> fields(List<Field> fields) {
        List<Document> documents = new ArrayList<>();
        for (Field field : fields) {
            Document named = Document.of(NAME, field.name())
                    .with(LABEL, field.label())
                    .with(HELP, field.help().orElse(null))
                    .with(REQUIRED, field.required())
                    .withOptional(DEFAULT, field.defaultValue());
            documents.add(typed(named, field));
        }
        return documents;
    }

    private static Document typed(Document document, Field field) {
        Document typed = document.with(TYPE, field.type().name());
        typed = typed.withAll(field.settings());
        if (field.type().settings().contains(GroupType.FIELDS)) {
            return typed.with(GroupType.FIELDS, fields(field.nested()));
        }
        for (Field element : field.nested()) {
            typed = typed.with(ListType.OF, typed(Document.empty(), element));
        }
        return typed;
    }
}
