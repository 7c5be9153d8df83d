package org.lectern.persistence.kind;

import org.lectern.persistence.Store;

class EmbeddedKindQueriesTest extends KindQueries {
    EmbeddedKindQueriesTest() {
        super(Store.embedded());
    }
}
