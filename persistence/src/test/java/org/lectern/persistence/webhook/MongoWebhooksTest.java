package org.lectern.persistence.webhook;

import org.lectern.persistence.Store;

class MongoWebhooksTest extends StoredWebhooks {
    MongoWebhooksTest() {
        super(Store.mongo());
    }
}
