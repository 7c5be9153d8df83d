package org.lectern.persistence.webhook;

import org.lectern.persistence.Store;

class EmbeddedWebhooksTest extends StoredWebhooks {
    EmbeddedWebhooksTest() {
        super(Store.embedded());
    }
}
