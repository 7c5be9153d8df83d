package org.lectern.housekeeping;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Finds one thing that is no post. */
final class Asking implements StoreCheck {
    private final Consumer<BooleanSupplier> work;

    Asking() {
        this(goesOn -> {});
    }

    /** @param work what it does while it looks */
    Asking(Consumer<BooleanSupplier> work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "asking";
    }

    @Override
    public String label() {
        return "Asking";
    }

    @Override
    public String meaning() {
        return "";
    }

    @Override
    public Conclusion look(BooleanSupplier goesOn) {
        work.accept(goesOn);
        return Conclusion.of(List.of(Sighting.of(this, "thing", "", "is there")));
    }
}
