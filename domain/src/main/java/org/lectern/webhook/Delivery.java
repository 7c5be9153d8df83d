package org.lectern.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.lectern.change.Telling;
import org.lectern.change.ToldChange;
import org.lectern.time.Backoff;

/**
 * One change, on its way to one webhook. What is sent is made when it is sent, so that nothing leaves that nobody may read any longer.
 *
 * @param id the receiver gets it too, and gets it again when it is sent again
 * @param number the journal's; of a ping how far the journal was
 * @param telling empty: a ping
 * @param post the post's id; empty for a ping
 * @param version of the post
 * @param at when the post was changed, or the ping asked for
 * @param attempts those that were begun
 * @param due when the next one is
 * @param ended when it arrived or was given up
 * @param outcome of the last attempt, in words
 */
public record Delivery(
        String id,
        String webhook,
        long number,
        Optional<Telling> telling,
        String post,
        long version,
        Instant at,
        State state,
        int attempts,
        Instant due,
        Optional<Instant> ended,
        Optional<String> outcome) {
    /** The last of them is more than two days after the first. */
    public static final int MOST_ATTEMPTS = 10;

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), 4, Duration.ofHours(12));
    /** Of a pause, up or down, so that what failed at once does not come again at once. */
    private static final double JITTER = 0.2;

    public Delivery {
        Objects.requireNonNull(id);
        Objects.requireNonNull(webhook);
        Objects.requireNonNull(telling);
        Objects.requireNonNull(post);
        Objects.requireNonNull(at);
        Objects.requireNonNull(state);
        Objects.requireNonNull(due);
        Objects.requireNonNull(ended);
        Objects.requireNonNull(outcome);
    }

    /** What became of it. */
    public enum State {
        PENDING,
        DELIVERED,
        /** Given up; somebody may send it again. */
        DEAD;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> parse(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.text().equals(text))
                    .findFirst();
        }

        public static List<String> texts() {
            return Arrays.stream(values()).map(State::text).toList();
        }
    }

    /** The same for everybody who makes it of the same change, so that it is made once. */
    static Delivery of(ToldChange change, Webhook webhook, Instant now) {
        return new Delivery(
                webhook.id() + "-" + change.number(),
                webhook.id(),
                change.number(),
                Optional.of(change.telling()),
                change.id(),
                change.version(),
                change.at(),
                State.PENDING,
                0,
                now,
                Optional.empty(),
                Optional.empty());
    }

    static Delivery ping(String webhook, String id, long number, Instant now) {
        return new Delivery(
                webhook + "-ping-" + id,
                webhook,
                number,
                Optional.empty(),
                "",
                0,
                now,
                State.PENDING,
                0,
                now,
                Optional.empty(),
                Optional.empty());
    }

    /** An attempt begins; should nobody hear of its end, the next one is due all the same. */
    Delivery begun(Instant now, DoubleSupplier chance) {
        double factor = 1 + JITTER * (2 * chance.getAsDouble() - 1);
        long pause = Math.round(BACKOFF.after(attempts + 1).toMillis() * factor);
        return changed(State.PENDING, attempts + 1, now.plusMillis(pause), Optional.empty(), outcome);
    }

    Delivery arrived(String how, Instant now) {
        return changed(State.DELIVERED, attempts, due, Optional.of(now), Optional.of(how));
    }

    /** @param least the receiver asked to be left alone for so long */
    Delivery failed(String why, Duration least, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            return changed(State.DEAD, attempts, due, Optional.of(now), Optional.of(why));
        }
        Instant earliest = now.plus(least);
        return changed(
                State.PENDING, attempts, due.isBefore(earliest) ? earliest : due, Optional.empty(), Optional.of(why));
    }

    private Delivery changed(State next, int tried, Instant again, Optional<Instant> end, Optional<String> how) {
        return new Delivery(id, webhook, number, telling, post, version, at, next, tried, again, end, how);
    }
}
