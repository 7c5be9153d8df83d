package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.problem.Checked;

/** Gives posts a value for an attribute, or, with a value that is null, takes the attribute away. */
@ApplicationScoped
public class SetAttribute implements BulkOperation {
    @Override
    public String name() {
        return "set-attribute";
    }

    @Override
    public String label() {
        return "Set an attribute";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("name", "value"));
        String name = parameters.text("name");
        if (PostFields.isCore(name) || name.startsWith("$") || name.indexOf('.') >= 0 || name.indexOf('\0') >= 0) {
            parameters.fault("name", "cannot be the name of an attribute");
        }
        if (!parameters.has("value")) {
            parameters.fault("value", "is missing; null takes the attribute away");
        }
        Optional<Object> value = parameters.value("value");
        return parameters.faults().isEmpty()
                ? Checked.right(document -> Edited.of(document, with(document, name, value)))
                : Checked.wrong(parameters.faults());
    }

    /** Where another program put the attribute beside the core fields, it stays there. */
    private static Document with(Document document, String name, Optional<Object> value) {
        Document attributes = document.document(PostFields.ATTRIBUTES).orElse(Document.empty());
        if (document.has(name) && !attributes.has(name)) {
            return document.withOptional(name, value);
        }
        return document.with(PostFields.ATTRIBUTES, attributes.withOptional(name, value));
    }
}
