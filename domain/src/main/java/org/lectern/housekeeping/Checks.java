package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The checks that there are. */
@ApplicationScoped
public class Checks {
    private final List<Check> checks;

    /** For the container's proxy. */
    protected Checks() {
        this(List.of());
    }

    @Inject
    public Checks(@Any Instance<Check> checks) {
        this(checks.stream().toList());
    }

    public Checks(List<? extends Check> checks) {
        this.checks = checks.stream()
                .<Check>map(each -> each)
                .sorted(Comparator.comparing(Check::label))
                .toList();
    }

    /** By their labels. */
    public List<Check> all() {
        return checks;
    }

    public Optional<Check> find(String name) {
        return checks.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
