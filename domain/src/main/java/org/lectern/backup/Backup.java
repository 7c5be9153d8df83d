package org.lectern.backup;

import java.time.Instant;
import java.util.Objects;

/**
 * A file with everything that the store held at one moment.
 *
 * @param name of the file, without its folder
 * @param taken when that moment was, to the millisecond
 * @param bytes how long the file is
 */
public record Backup(String name, Instant taken, long bytes) {
    public Backup {
        Objects.requireNonNull(name);
        Objects.requireNonNull(taken);
    }
}
