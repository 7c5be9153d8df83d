package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import org.lectern.document.Document;

/** True or false. */
@ApplicationScoped
public class BooleanType implements FieldType {
    @Override
    public String name() {
        return "boolean";
    }

    @Override
    public String label() {
        return "Yes or no";
    }

    @Override
    public Document schema(Field field) {
        return Document.of("type", "boolean");
    }

    @Override
    public String wanted(Field field) {
        return "has to be true or false";
    }
}
