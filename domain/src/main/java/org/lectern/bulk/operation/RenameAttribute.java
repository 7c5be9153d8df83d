package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.kind.migration.RenameField;
import org.lectern.problem.Checked;

/** Gives an attribute another name, as a renamed field of a kind asks for. */
@ApplicationScoped
public class RenameAttribute implements FieldChange {
    @Override
    public String name() {
        return "rename-attribute";
    }

    @Override
    public String label() {
        return "Rename an attribute";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("name", "to"));
        String name = Migrating.attribute(parameters, "name");
        String to = Migrating.attribute(parameters, "to");
        if (name.equals(to)) {
            parameters.fault("to", "is the name that it has");
        }
        return parameters.faults().isEmpty()
                ? Checked.right(Migrating.by(new RenameField(name, to)))
                : Checked.wrong(parameters.faults());
    }

    @Override
    public Checked<List<Document>> declared(Document parameters, DeclaredFields fields) {
        String name = parameters.text("name").orElseThrow();
        String to = parameters.text("to").orElseThrow();
        if (fields.taken(List.of(to), name).isPresent()) {
            return DeclaredFields.wrong("to", "is the name of another field of this kind");
        }
        return fields.inPlaceOf(name, field -> Checked.right(List.of(DeclaredFields.renamed(field, to))));
    }
}
