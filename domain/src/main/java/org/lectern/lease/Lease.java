package org.lectern.lease;

import java.time.Instant;
import java.util.Objects;

/**
 * The right to be the only one that does something, for a while.
 *
 * @param name what it is the right to do
 * @param holder who has it, for people who look
 * @param number grows with every time that the name is acquired, so that a former holder is told from the present one
 * @param until when others may take it
 */
public record Lease(String name, String holder, long number, Instant until) {
    public Lease {
        Objects.requireNonNull(name);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(until);
    }
}
