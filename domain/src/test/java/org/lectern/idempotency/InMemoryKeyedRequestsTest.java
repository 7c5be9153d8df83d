package org.lectern.idempotency;

/** The fake keeps the contract that the real store keeps. */
class InMemoryKeyedRequestsTest implements KeyedRequestsContract {
    private final InMemoryKeyedRequests kept = new InMemoryKeyedRequests();

    @Override
    public KeyedRequests keyedRequests() {
        return kept;
    }
}
