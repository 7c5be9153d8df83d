package org.lectern.housekeeping;

import java.util.function.BooleanSupplier;

/** Asks the store something of its own. */
public interface StoreCheck extends Check {
    /** @param goesOn asked at least every minute, and more often where it can be; what was begun ends at once when it says no */
    Conclusion look(BooleanSupplier goesOn);
}
