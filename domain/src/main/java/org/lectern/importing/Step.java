package org.lectern.importing;

import java.util.function.Consumer;

/**
 * What reading has come to, for the one who stores.
 *
 * @param size in characters of text: what it holds in memory
 */
record Step(long size, Consumer<ImportExecution> effect) {
    Step(Consumer<ImportExecution> effect) {
        this(0, effect);
    }
}
