package org.lectern.web.admin.frame;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that a page asks for several times while it is made, and that is read once. For one request. */
public final class Once<T> {
    private final Supplier<T> reading;
    private Optional<T> read = Optional.empty();

    public Once(Supplier<T> reading) {
        this.reading = reading;
    }

    public T get() {
        if (read.isEmpty()) {
            read = Optional.of(reading.get());
        }
        return read.get();
    }

    /** It has changed: the next who asks reads it anew. */
    public void forget() {
        read = Optional.empty();
    }
}
