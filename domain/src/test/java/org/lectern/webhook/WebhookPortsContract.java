package org.lectern.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.change.Telling;
import org.lectern.security.RandomText;
import org.lectern.webhook.Delivery.State;

/** What {@link Webhooks} and {@link Deliveries} promise, whatever keeps them. */
public interface WebhookPortsContract {
    Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    /** None yet; the same ones for every call in a test. */
    Webhooks webhooks();

    /** None yet; the same ones for every call in a test. */
    Deliveries deliveries();

    @Test
    default void aWebhookComesBackAsItWas() {
        Webhook whole = new Webhook(
                "whole",
                0,
                "ada",
                NOON,
                NOON.plusSeconds(1),
                new Webhook.Wishes(
                        URI.create("https://example.org/hook?a=b"),
                        "for the planet",
                        Set.of(Telling.PUBLICATION, Telling.WITHDRAWAL),
                        Map.of("tag", List.of("python,django", "web"), "kind", List.of("talk")),
                        true),
                WebhookSecrets.first(new RandomText()).renewed(new RandomText(), NOON),
                new Health(3, Optional.of(NOON), NOON, Optional.of(NOON), Optional.of("no"), true));
        Webhook bare = webhook("bare");

        Webhook stored = webhooks().insert(whole);
        webhooks().insert(bare);

        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.wishes()).isEqualTo(whole.wishes());
        assertThat(stored.secrets()).isEqualTo(whole.secrets());
        assertThat(stored.health()).isEqualTo(whole.health());
        assertThat(webhooks().find("whole")).contains(stored);
        assertThat(webhooks().find("nothing")).isEmpty();
        assertThat(webhooks().all()).extracting(Webhook::id).containsExactly("bare", "whole");
    }

    @Test
    default void ofTwoWhoChangeAWebhookOneIsTold() {
        Webhook first = webhooks().insert(webhook("x"));
        webhooks().note("x", Health.UNKNOWN.afterDelivery(NOON));

        Optional<Webhook> changed = webhooks().replace(first.switchedOff());

        assertThat(webhooks().replace(first)).isEmpty();
        assertThat(changed.orElseThrow().version()).isEqualTo(2);
        assertThat(changed.get().isActive()).isFalse();
        assertThat(changed.get().health().delivered()).as("not what people set").contains(NOON);
        assertThat(webhooks().find("x")).isEqualTo(changed);
    }

    @Test
    default void whatIsDeletedIsGoneAndStaysGone() {
        webhooks().insert(webhook("x"));
        webhooks().delete("x");
        webhooks().note("x", Health.UNKNOWN);

        assertThat(webhooks().all()).isEmpty();
    }

    @Test
    default void aDeliveryIsThereOnceAndKeepsWhatBecameOfIt() {
        Delivery begun = delivery("a", 7).begun(NOON, () -> 0.5);
        deliveries().addMissing(List.of(delivery("a", 7)));
        deliveries().replace(begun, 0);

        deliveries().addMissing(List.of(delivery("a", 7), delivery("a", 8), Delivery.ping("a", "1", 9, NOON)));
        deliveries().addMissing(List.of());

        assertThat(deliveries().find("a-7")).contains(begun);
        assertThat(deliveries().find("a-ping-1")).contains(Delivery.ping("a", "1", 9, NOON));
        assertThat(deliveries().count("a", State.PENDING)).isEqualTo(3);
    }

    @Test
    default void theNextOneIsTheOneWithTheLowestNumberThatIsDue() {
        deliveries().addMissing(List.of(delivery("a", 10), delivery("a", 9), delivery("b", 1)));
        assertThat(next("a", NOON)).isEqualTo("a-9");

        deliveries().replace(delivery("a", 9).begun(NOON, () -> 0.5), 0);

        assertThat(next("a", NOON)).isEqualTo("a-10");
        assertThat(next("a", NOON.plusSeconds(10))).isEqualTo("a-9");
        assertThat(next("a", NOON.minusSeconds(1))).isEmpty();
        assertThat(deliveries().areDue(List.of("a", "c"), NOON)).isTrue();
        assertThat(deliveries().areDue(List.of("a", "b"), NOON.minusSeconds(1))).isFalse();
        assertThat(deliveries().areDue(List.of("c"), NOON)).isFalse();
    }

    @Test
    default void ofTwoWhoBeginAnAttemptOneIsTold() {
        deliveries().addMissing(List.of(delivery("a", 1)));
        Delivery begun = delivery("a", 1).begun(NOON, () -> 0.5);

        assertThat(deliveries().replace(begun, 0)).isTrue();
        assertThat(deliveries().replace(begun, 0)).isFalse();
        assertThat(deliveries().replace(begun.arrived("well", NOON), 1)).isTrue();
        assertThat(deliveries().replace(begun.failed("late", Duration.ZERO, NOON), 1))
                .as("it arrived")
                .isFalse();
        assertThat(deliveries().find("a-1")).contains(begun.arrived("well", NOON));
    }

    @Test
    default void pagesGoFromTheNewestToTheOldest() {
        deliveries()
                .addMissing(List.of(
                        delivery("a", 1),
                        delivery("a", 2),
                        delivery("a", 10),
                        Delivery.ping("a", "1", 2, NOON),
                        delivery("b", 3)));
        Delivery second = deliveries().find("a-2").orElseThrow();
        deliveries().replace(second.begun(NOON, () -> 0.5).arrived("well", NOON), 0);

        assertThat(ids(deliveries().page("a", Optional.empty(), Optional.empty(), 10)))
                .containsExactly("a-10", "a-ping-1", "a-2", "a-1");
        assertThat(ids(deliveries().page("a", Optional.empty(), deliveries().find("a-ping-1"), 1)))
                .containsExactly("a-2");
        assertThat(ids(deliveries()
                        .page("a", Optional.of(State.PENDING), deliveries().find("a-ping-1"), 10)))
                .containsExactly("a-1");
        assertThat(ids(deliveries().page("a", Optional.of(State.DEAD), Optional.empty(), 10)))
                .isEmpty();
    }

    @Test
    default void whatWasGivenUpIsTriedAgainFromTheStart() {
        deliveries().addMissing(List.of(dead("a", 1), dead("a", 2), delivery("a", 3), dead("b", 1)));

        assertThat(deliveries().revive("a", NOON.plusSeconds(5))).isEqualTo(2);
        assertThat(deliveries().revive("b", "a-1", NOON)).isFalse();
        assertThat(deliveries().revive("b", "b-1", NOON.plusSeconds(5))).isTrue();

        Delivery revived = deliveries().find("b-1").orElseThrow();
        assertThat(revived.state()).isEqualTo(State.PENDING);
        assertThat(revived.attempts()).isZero();
        assertThat(revived.due()).isEqualTo(NOON.plusSeconds(5));
        assertThat(revived.ended()).isEmpty();
        assertThat(deliveries().count("a", State.DEAD)).isZero();
    }

    @Test
    default void whatIsOldIsForgottenByItsState() {
        deliveries().addMissing(List.of(dead("a", 1), delivery("a", 2), delivery("b", 3)));

        assertThat(deliveries().forget(State.DEAD, NOON)).isZero();
        assertThat(deliveries().forget(State.DEAD, NOON.plusSeconds(1))).isEqualTo(1);
        deliveries().deleteAll("b");

        assertThat(deliveries().find("a-1")).isEmpty();
        assertThat(deliveries().find("b-3")).isEmpty();
        assertThat(deliveries().find("a-2")).isPresent();
    }

    private String next(String webhook, Instant now) {
        return deliveries().next(webhook, now).map(Delivery::id).orElse("");
    }

    private static List<String> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toList();
    }

    private static Webhook webhook(String id) {
        Webhook.Wishes wishes = new Webhook.Wishes(URI.create("https://example.org/"), "", Set.of(), Map.of(), true);
        return new Webhook(id, 0, "ada", NOON, NOON, wishes, WebhookSecrets.first(new RandomText()), Health.UNKNOWN);
    }

    private static Delivery delivery(String webhook, long number) {
        return new Delivery(
                webhook + "-" + number,
                webhook,
                number,
                Optional.of(Telling.CORRECTION),
                "post",
                3,
                NOON,
                State.PENDING,
                0,
                NOON,
                Optional.empty(),
                Optional.empty());
    }

    private static Delivery dead(String webhook, long number) {
        return new Delivery(
                webhook + "-" + number,
                webhook,
                number,
                Optional.of(Telling.PUBLICATION),
                "post",
                3,
                NOON,
                State.DEAD,
                Delivery.MOST_ATTEMPTS,
                NOON,
                Optional.of(NOON),
                Optional.of("no"));
    }
}
