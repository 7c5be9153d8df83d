package org.lectern.persistence.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lectern.persistence.kill.StoreJvm;
import org.lectern.persistence.kill.StoreProcess;

/** What is measured. */
public enum Subject {
    STOCK(StockProcess.class, false),
    EMBEDDED(StoreProcess.class, false),
    EMBEDDED_FSYNC(StoreProcess.class, true),
    /** Runs already, where {@code LECTERN_TEST_MONGODB_URI} says. */
    MONGODB(StoreProcess.class, false);

    private static final List<String> OPTIONS = List.of("-Xmx512m");

    private final Class<?> main;
    private final boolean isSynced;

    Subject(Class<?> main, boolean isSynced) {
        this.main = main;
        this.isSynced = isSynced;
    }

    public static Subject named(String name) {
        return Arrays.stream(values())
                .filter(subject -> subject.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no subject is called " + name + "; there are " + Arrays.toString(values())));
    }

    public boolean isOurs() {
        return this != MONGODB;
    }

    public StoreJvm start(Path folder) {
        return StoreJvm.start(main, OPTIONS, folder, Map.of(StoreProcess.FSYNC, String.valueOf(isSynced)));
    }

    @Override
    public String toString() {
        return name().toLowerCase().replace('_', '-');
    }
}
