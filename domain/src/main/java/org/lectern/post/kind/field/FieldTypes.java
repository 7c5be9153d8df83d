package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The types that there are. */
@ApplicationScoped
public class FieldTypes {
    private final List<FieldType> types;

    /** For the container's proxy. */
    protected FieldTypes() {
        this(List.of());
    }

    @Inject
    public FieldTypes(@Any Instance<FieldType> types) {
        this(types.stream().toList());
    }

    public FieldTypes(List<? extends FieldType> types) {
        this.types = types.stream()
                .map(FieldType.class::cast)
                .sorted(Comparator.comparing(FieldType::label))
                .toList();
    }

    /** By their labels. */
    public List<FieldType> all() {
        return types;
    }

    public List<String> names() {
        return types.stream().map(FieldType::name).sorted().toList();
    }

    public Optional<FieldType> find(String name) {
        return types.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
