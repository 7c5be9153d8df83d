package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.kind.migration.DropField;
import org.lectern.problem.Checked;

/** Takes an attribute away, as a dropped field of a kind asks for; its value stays in the posts' history. */
@ApplicationScoped
public class DropAttribute implements BulkOperation {
    @Override
    public String name() {
        return "drop-attribute";
    }

    @Override
    public String label() {
        return "Drop an attribute";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("name"));
        String name = Migrating.attribute(parameters, "name");
        return parameters.faults().isEmpty()
                ? Checked.right(Migrating.by(new DropField(name)))
                : Checked.wrong(parameters.faults());
    }
}
