package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.kind.migration.SplitField;
import org.lectern.post.kind.migration.conversion.Conversion;
import org.lectern.problem.Checked;

/** Makes several attributes of a text, as a field of a kind that was split asks for. */
@ApplicationScoped
public class SplitAttribute implements FieldChange {
    @Override
    public String name() {
        return "split-attribute";
    }

    @Override
    public String label() {
        return "Split an attribute";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("name", "separator", "into"));
        String name = Migrating.attribute(parameters, "name");
        String separator = parameters.text("separator");
        List<String> into = given.texts("into");
        boolean different = Set.copyOf(into).size() == given.list("into").size() && !into.contains(name);
        if (into.size() < 2 || !different || !into.stream().allMatch(Migrating::isAttribute)) {
            parameters.fault("into", "has to be a list of two or more different names, other than the attribute's own");
        }
        return parameters.faults().isEmpty()
                ? Checked.right(Migrating.by(new SplitField(name, separator, into)))
                : Checked.wrong(parameters.faults());
    }

    @Override
    public Checked<List<Document>> declared(Document parameters, DeclaredFields fields) {
        String name = parameters.text("name").orElseThrow();
        List<String> into = parameters.texts("into");
        Optional<String> taken = fields.taken(into, name);
        if (taken.isPresent()) {
            return DeclaredFields.wrong("into", "names another field of this kind: " + taken.get());
        }
        return fields.inPlaceOf(name, field -> Conversion.isText(field) ? Checked.right(parts(field, into)) : noText());
    }

    private static List<Document> parts(Document field, List<String> into) {
        boolean required = field.flag("required").orElse(false);
        return into.stream()
                .map(part -> Document.of("name", part).with("type", "text").with("required", required))
                .toList();
    }

    private static Checked<List<Document>> noText() {
        return DeclaredFields.wrong("name", "is no field with texts; only these can be split");
    }
}
