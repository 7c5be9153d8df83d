package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Checked;

/** Makes posts posts of another kind. */
@ApplicationScoped
public class SetKind implements BulkOperation {
    private final Kinds kinds;

    /** For the container's proxy. */
    protected SetKind() {
        this(new Kinds(List.of()));
    }

    @Inject
    public SetKind(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "set-kind";
    }

    @Override
    public String label() {
        return "Set the kind";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("kind"));
        String kind = parameters.text("kind");
        if (!kind.isEmpty() && !kinds.isKnown(kind)) {
            parameters.fault("kind", "is no kind of this site; there are " + String.join(", ", kinds.names()));
        }
        return parameters.faults().isEmpty()
                ? Checked.right(document -> Edited.of(document, document.with(PostFields.KIND, kind)))
                : Checked.wrong(parameters.faults());
    }
}
