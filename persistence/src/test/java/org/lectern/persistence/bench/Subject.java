package org.lectern.persistence.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.lectern.persistence.kill.StoreJvm;
import org.lectern.persistence.kill.StoreProcess;

/** What is measured. */
enum Subject {
    STOCK(StockProcess.class, false),
    EMBEDDED(StoreProcess.class, false),
    EMBEDDED_FSYNC(StoreProcess.class, true),
    /** Runs already, where {@code LECTERN_TEST_MONGODB_URI} says. */
    MONGODB(StoreProcess.class, false);

    private static final String HEAP = "512m";

    private final Class<?> main;
    private final boolean isSynced;

    Subject(Class<?> main, boolean isSynced) {
        this.main = main;
        this.isSynced = isSynced;
    }

    static Subject named(String name) {
        return Arrays.stream(values())
                .filter(subject -> subject.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no subject is called " + name + "; there are " + Arrays.toString(values())));
    }

    boolean isOurs() {
        return this != MONGODB;
    }

    StoreJvm start(Path folder) {
        return StoreJvm.start(main, HEAP, folder, Map.of(StoreProcess.FSYNC, String.valueOf(isSynced)));
    }

    @Override
    public String toString() {
        return name().toLowerCase().replace('_', '-');
    }
}
