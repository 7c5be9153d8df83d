package org.lectern.webhook;

class InMemoryWebhookPortsTest implements WebhookPortsContract {
    private final Webhooks webhooks = new InMemoryWebhooks();
    private final Deliveries deliveries = new InMemoryDeliveries();

    @Override
    public Webhooks webhooks() {
        return webhooks;
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }
}
