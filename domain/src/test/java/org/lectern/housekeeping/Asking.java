package org.lectern.housekeeping;

import java.util.List;

/** Finds one thing that is no post. */
final class Asking implements StoreCheck {
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
    public Conclusion look() {
        return Conclusion.of(List.of(Sighting.of(this, "thing", "", "is there")));
    }
}
