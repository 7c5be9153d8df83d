package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The kinds that there are. */
@ApplicationScoped
public class Kinds {
    private final List<PostKind> kinds;

    /** For the container's proxy. */
    protected Kinds() {
        this(List.of());
    }

    @Inject
    public Kinds(@Any Instance<PostKind> kinds) {
        this(kinds.stream().toList());
    }

    public Kinds(List<PostKind> kinds) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(PostKind::label)).toList();
    }

    /** By their labels. */
    public List<PostKind> all() {
        return kinds;
    }

    public List<String> names() {
        return kinds.stream().map(PostKind::name).toList();
    }

    public boolean isKnown(String name) {
        return kinds.stream().anyMatch(each -> each.name().equals(name));
    }
}
