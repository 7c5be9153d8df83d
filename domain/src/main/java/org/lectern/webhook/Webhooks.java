package org.lectern.webhook;

import java.util.List;
import java.util.Optional;

/** All webhooks of the site; they are few. Safe for use by many threads and nodes. Methods throw {@link org.lectern.post.StoreUnavailable}. */
public interface Webhooks {
    /** In the order in which they were made. */
    List<Webhook> all();

    Optional<Webhook> find(String id);

    /** Stores a new one, as its version 1. */
    Webhook insert(Webhook webhook);

    /**
     * Stores what people set in place of the version that it states; its health stays what it is.
     *
     * @return with a version one higher; empty if somebody else changed it meanwhile, or it is gone
     */
    Optional<Webhook> replace(Webhook changed);

    /** Notes how deliveries went; nothing happens if the webhook is gone. */
    void note(String id, Health health);

    void delete(String id);
}
