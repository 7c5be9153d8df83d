package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.kind.migration.DropField;
import org.lectern.problem.Checked;

/** Takes an attribute away, as a dropped field of a kind asks for; its value stays in the posts' history. */
@ApplicationScoped
public class DropAttribute implements FieldChange {
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

    @Override
    public Checked<List<Document>> declared(Document parameters, DeclaredFields fields) {
        return fields.inPlaceOf(parameters.text("name").orElseThrow(), field -> Checked.right(List.of()));
    }
}
