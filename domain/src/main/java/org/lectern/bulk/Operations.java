package org.lectern.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

/** The operations that there are. */
@ApplicationScoped
public class Operations {
    private final List<BulkOperation> operations;

    /** For the container's proxy. */
    protected Operations() {
        this(List.of());
    }

    @Inject
    public Operations(@Any Instance<BulkOperation> operations) {
        this(operations.stream().toList());
    }

    public Operations(List<BulkOperation> operations) {
        this.operations = operations.stream()
                .sorted(Comparator.comparing(BulkOperation::name))
                .toList();
    }

    /** By their names. */
    public List<BulkOperation> all() {
        return operations;
    }

    public boolean changesTheSite(BulkChange change) {
        return find(change.operation()).filter(BulkOperation::changesTheSite).isPresent();
    }

    Optional<BulkOperation> find(String name) {
        return operations.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    Checked<Function<Post, Edited>> read(String name, Document parameters) {
        return find(name)
                .map(each -> each.readForPosts(parameters))
                .orElseGet(() -> Checked.wrong(List.of(new Violation(
                        "/operation",
                        "is no operation; there are "
                                + String.join(
                                        ", ",
                                        operations.stream()
                                                .map(BulkOperation::name)
                                                .toList())))));
    }
}
