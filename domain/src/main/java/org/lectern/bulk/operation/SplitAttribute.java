package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.kind.migration.SplitField;
import org.lectern.problem.Checked;

/** Makes several attributes of a text, as a field of a kind that was split asks for. */
@ApplicationScoped
public class SplitAttribute implements BulkOperation {
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
}
