package org.lectern.persistence.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The OpenSearch of tests: at {@code LECTERN_TEST_OPENSEARCH_URI}. Tests that need it are skipped where that is not set, also where CI=true. */
final class OpenSearch {
    private OpenSearch() {}

    /** With a name for indexes that no other test has. */
    static String address() {
        String uri = System.getenv().getOrDefault("LECTERN_TEST_OPENSEARCH_URI", "");
        assumeTrue(!uri.isEmpty(), "LECTERN_TEST_OPENSEARCH_URI is not set: nothing is tried on OpenSearch");
        return uri.replaceAll("/$", "") + "/test-" + Long.toHexString(System.nanoTime());
    }

    static void clear(String address) {
        RemoteAddress remote = RemoteAddress.parse(address);
        RemoteIndexes indexes = new RemoteIndexes(remote);
        indexes.named(remote.name()).forEach(indexes::delete);
    }
}
