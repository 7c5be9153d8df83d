package org.lectern.persistence.kind;

import org.lectern.persistence.Store;

class MongoKindQueriesTest extends KindQueries {
    MongoKindQueriesTest() {
        super(Store.mongo());
    }
}
