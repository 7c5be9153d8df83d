package org.lectern.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.webhook.Delivery.State;

/** What is on its way to webhooks, and for a while what was. Safe for use by many threads and nodes. Methods throw {@link org.lectern.post.StoreUnavailable}. */
public interface Deliveries {
    /** Adds those whose ids are not there yet; the others stay what they are. */
    void addMissing(Collection<Delivery> deliveries);

    Optional<Delivery> find(String id);

    /** Whether an attempt for one of these webhooks is due. */
    boolean areDue(Collection<String> webhooks, Instant now);

    /** Of those that are due, the one with the lowest number. */
    Optional<Delivery> next(String webhook, Instant now);

    /** Stores the changed one if the stored one still is pending with this many attempts. */
    boolean replace(Delivery changed, int attempts);

    /** Newest first, by their numbers. @param before only those behind this one in that order */
    List<Delivery> page(String webhook, Optional<State> state, Optional<Delivery> before, int limit);

    long count(String webhook, State state);

    /** What was given up is to be tried again, from now on. @return how many they are */
    long revive(String webhook, Instant now);

    /** The same for one, which may also have been delivered or be waiting. @return whether there is one */
    boolean revive(String webhook, String id, Instant now);

    void deleteAll(String webhook);

    /** Those in this state whose change was before this instant, a bounded number at a time. @return how many went */
    long forget(State state, Instant before);
}
