package org.lectern.persistence.webhook;

import org.lectern.persistence.Store;
import org.lectern.webhook.Deliveries;
import org.lectern.webhook.WebhookPortsContract;
import org.lectern.webhook.Webhooks;

/** The contract of webhooks and deliveries, on one of the stores. */
abstract class StoredWebhooks implements WebhookPortsContract {
    private final Store store;

    StoredWebhooks(Store store) {
        this.store = store.emptied();
    }

    @Override
    public Webhooks webhooks() {
        return new MongoWebhooks(store.database());
    }

    @Override
    public Deliveries deliveries() {
        return new MongoDeliveries(store.database(), store.indexes());
    }
}
