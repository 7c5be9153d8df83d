package org.lectern.housekeeping;

/** Asks the store something of its own. */
public interface StoreCheck extends Check {
    Conclusion look();
}
