package org.lectern.bulk;

/** How steering a bulk change ended. */
public sealed interface SteerResult {
    record Steered(BulkChange change) implements SteerResult {}

    /** It is not in a state from which there is that way. */
    record NotNow(BulkChange change) implements SteerResult {}

    record Missing() implements SteerResult {}
}
