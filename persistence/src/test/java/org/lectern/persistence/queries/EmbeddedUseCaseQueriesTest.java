package org.lectern.persistence.queries;

import org.lectern.persistence.Store;

class EmbeddedUseCaseQueriesTest extends UseCaseQueries {
    EmbeddedUseCaseQueriesTest() {
        super(Store.embedded());
    }
}
