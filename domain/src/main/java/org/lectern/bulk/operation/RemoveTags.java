package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.problem.Checked;

/** Takes tags away from posts that have them. */
@ApplicationScoped
public class RemoveTags implements BulkOperation {
    @Override
    public String name() {
        return "remove-tags";
    }

    @Override
    public String label() {
        return "Remove tags";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("tags"));
        List<String> tags = TagList.read(parameters, "tags");
        return parameters.faults().isEmpty()
                ? Checked.right(document -> Edited.of(document, TagList.without(document, tags)))
                : Checked.wrong(parameters.faults());
    }
}
