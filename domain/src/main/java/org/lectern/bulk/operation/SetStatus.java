package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.Status;
import org.lectern.problem.Checked;

/** Publishes posts, withdraws them, makes drafts of them. The trash has a way of its own. */
@ApplicationScoped
public class SetStatus implements BulkOperation {
    @Override
    public String name() {
        return "set-status";
    }

    @Override
    public String label() {
        return "Set the status";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("status"));
        Optional<Status> status = Status.parse(parameters.text("status"))
                .filter(each -> each != Status.SCHEDULED && each != Status.TRASHED);
        if (status.isEmpty()) {
            parameters.fault("status", "has to be draft, published or withdrawn");
        }
        return parameters.faults().isEmpty()
                ? Checked.right(document ->
                        Edited.of(document, document.withOptional(PostFields.STATUS, status.map(Status::text))))
                : Checked.wrong(parameters.faults());
    }
}
