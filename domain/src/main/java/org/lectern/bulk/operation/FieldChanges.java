package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The changes of kinds' fields that there are. */
@ApplicationScoped
public class FieldChanges {
    private final List<FieldChange> changes;

    /** For the container's proxy. */
    protected FieldChanges() {
        this(List.of());
    }

    @Inject
    public FieldChanges(@Any Instance<FieldChange> changes) {
        this(changes.stream().toList());
    }

    public FieldChanges(List<FieldChange> changes) {
        this.changes = List.copyOf(changes);
    }

    public Optional<FieldChange> find(String name) {
        return changes.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public String names() {
        return changes.stream().map(FieldChange::name).sorted().collect(Collectors.joining(", "));
    }
}
