package org.lectern.persistence.queries;

import org.lectern.persistence.Store;

class MongoUseCaseQueriesTest extends UseCaseQueries {
    MongoUseCaseQueriesTest() {
        super(Store.mongo());
    }
}
