package org.lectern.persistence.embedded.file;

/** What the store's file has is not what was written to it. */
public class DamagedStore extends StoreFailure {
    private static final long serialVersionUID = 1L;

    private static final String WAY_BACK = ". Stop Lectern, keep a copy of the damaged file, put your newest backup"
            + " in its place (README, \"Back up and restore\") and start again";

    private final boolean isOfWholeFile;

    DamagedStore(String damage) {
        super("The store is damaged: " + damage + WAY_BACK);
        isOfWholeFile = true;
    }

    DamagedStore(String damage, Throwable cause) {
        super("The store is damaged: " + damage + WAY_BACK, cause);
        isOfWholeFile = true;
    }

    private DamagedStore(String damage, boolean isOfWholeFile) {
        super("The store is damaged: " + damage + WAY_BACK);
        this.isOfWholeFile = isOfWholeFile;
    }

    /** Other documents can still be read. */
    static DamagedStore document(String damage) {
        return new DamagedStore(damage, false);
    }

    boolean isOfWholeFile() {
        return isOfWholeFile;
    }
}
