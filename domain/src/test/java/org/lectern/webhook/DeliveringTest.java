package org.lectern.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.journal.Effect;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.webhook.Delivery.State;
import org.lectern.webhook.Receivers.Answer;

class DeliveringTest {
    private static final Answer DOWN = new Answer.Failed("the receiver answered 500", Duration.ZERO);
    private static final String URL = "https://a.example/hook";

    @TempDir
    Path folder;

    private WebhookWorld world;

    @BeforeEach
    void make() {
        world = new WebhookWorld(folder);
    }

    @Test
    void aChangeArrivesSignedAndOnce() {
        Webhook webhook = world.webhook(URL);
        world.publish("x");
        world.sending.run();
        world.sending.run();

        assertThat(world.received()).containsExactly(webhook.id() + "-1");
        WebhookWorld.Sent sent = world.sent.get(0);
        assertThat(sent.body())
                .startsWith(
                        "{\"type\":\"publication\",\"timestamp\":\"2026-05-01T12:00:00Z\",\"data\":{\"number\":1,\"id\":\"x\",")
                .contains("\"title\":\"Title of x\"", "\"url\":\"https://weblog.example/2026/05/01/x\"");
        assertThat(sent.headers())
                .containsEntry("webhook-timestamp", Long.toString(WebhookWorld.NOON.getEpochSecond()));
        assertThat(sent.headers().get("webhook-signature")).matches("v1,[A-Za-z0-9+/]{43}=");
        assertThat(only(webhook, State.DELIVERED).outcome()).contains("the receiver answered 204");
    }

    @Test
    void whatACrashMadeTheFollowerReadTwiceIsSentOnce() {
        world.webhook(URL);
        world.publish("x");
        world.queue.follow(world.journal.after(0, 10));
        world.sending.run();
        world.queue.follow(world.journal.after(0, 10));
        world.sending.run();

        assertThat(world.sent).hasSize(1);
    }

    @Test
    void onlyWhatAWebhookAsksForIsSent() {
        world.webhook(
                URL,
                Document.of("events", List.of("publication")).with("filters", Document.of("tag", "python,django")));
        world.publish("x", "tag:django");
        world.publish("y", "tag:java");
        world.tell(Effect.CORRECTED, "x", "tag:django");
        world.sending.run();

        assertThat(world.sent).hasSize(1);
        assertThat(world.sent.get(0).body()).contains("\"id\":\"x\"");
    }

    @Test
    void whatWasThereBeforeTheWebhookIsNotSent() {
        world.publish("x");
        world.clock.advance(Duration.ofSeconds(1));
        world.webhook(URL);
        world.queue.follow(world.journal.after(0, 10));
        world.sending.run();

        assertThat(world.sent).isEmpty();
    }

    @Test
    void aFailureIsTriedAgainLaterAndLongerEachTimeUntilItIsGivenUp() {
        Webhook webhook = world.webhook(URL);
        world.publish("x");
        int hours = 0;
        while (hours < 24 * 4 && world.deliveries.count(webhook.id(), State.DEAD) == 0) {
            world.answers.add(DOWN);
            world.sending.run();
            world.answers.clear();
            world.clock.advance(Duration.ofMinutes(30));
            hours++;
        }

        assertThat(world.sent).hasSize(Delivery.MOST_ATTEMPTS);
        assertThat(only(webhook, State.DEAD).outcome()).contains("the receiver answered 500");
        assertThat(world.webhooks.find(webhook.id()).orElseThrow().health().failures())
                .isEqualTo(Delivery.MOST_ATTEMPTS);

        world.curating.redeliverDead(webhook);
        world.sending.run();
        assertThat(world.sent).hasSize(Delivery.MOST_ATTEMPTS + 1);
        assertThat(only(webhook, State.DELIVERED).ended()).isPresent();
    }

    @Test
    void aReceiverThatFailsIsLeftAloneAndThenGetsWhatCameMeanwhileInOrder() {
        Webhook webhook = world.webhook(URL);
        world.publish("x");
        world.publish("y");
        world.answers.add(DOWN);
        world.sending.run();
        world.sending.run();
        assertThat(world.received()).as("nothing more at once").hasSize(1);

        world.clock.advance(Duration.ofSeconds(30));
        world.sending.run();

        String id = webhook.id();
        assertThat(world.received()).containsExactly(id + "-1", id + "-1", id + "-2");
    }

    @Test
    void aReceiverThatAsksForTimeGetsIt() {
        world.webhook(URL);
        world.publish("x");
        world.answers.add(new Answer.Failed("the receiver answered 429", Duration.ofHours(1)));
        world.sending.run();
        world.clock.advance(Duration.ofMinutes(59));
        world.sending.run();
        assertThat(world.sent).hasSize(1);

        world.clock.advance(Duration.ofMinutes(2));
        world.sending.run();
        assertThat(world.sent).hasSize(2);
    }

    @Test
    void aNodeThatDiedWhileItSentCostsAnAttemptAndNoDelivery() {
        Webhook webhook = world.webhook(URL);
        world.publish("x");
        world.whileSending = () -> {
            throw new IllegalStateException("the node dies");
        };
        world.sending.run();
        world.whileSending = () -> {};
        assertThat(only(webhook, State.PENDING).attempts()).isEqualTo(1);

        world.clock.advance(Duration.ofMinutes(5));
        world.sending.run();
        assertThat(world.sent).hasSize(2);
        assertThat(only(webhook, State.DELIVERED).attempts()).isEqualTo(2);
    }

    @Test
    void anEndInOrderIsNoFailureOfTheReceiver() {
        Webhook webhook = world.webhook(URL);
        world.publish("x");
        world.answers.add(new Answer.BrokenOff());
        world.sending.run();

        assertThat(only(webhook, State.PENDING).attempts()).isZero();
        assertThat(world.webhooks.find(webhook.id()).orElseThrow().health().failures())
                .isZero();
        world.sending.run();
        assertThat(world.sent).hasSize(2);
        assertThat(only(webhook, State.DELIVERED).attempts()).isEqualTo(1);
    }

    @Test
    void ofTwoNodesOneSends() {
        Webhook webhook = world.webhook(URL);
        world.publish("x");
        world.leases.acquire("webhook." + webhook.id(), "other node", Duration.ofMinutes(1));
        world.sending.run();

        assertThat(world.sent).isEmpty();
    }

    @Test
    void aReceiverThatFailsForDaysIsSwitchedOffAndGoesOnWhenItIsSwitchedOnAgain() {
        Webhook webhook = world.webhook(URL);
        for (int day = 0; day < 6; day++) {
            world.publish("x" + day);
            world.answers.add(DOWN);
            world.sending.run();
            world.answers.clear();
            world.clock.advance(Duration.ofDays(1));
        }
        Webhook off = world.webhooks.find(webhook.id()).orElseThrow();
        assertThat(off.isActive()).isFalse();
        assertThat(off.health().switchedOff()).isTrue();
        assertThat(off.health().problem()).contains("the receiver answered 500");
        int before = world.sent.size();

        world.curating.change(off, Document.of("active", true));
        world.sending.run();

        assertThat(world.sent.size()).isEqualTo(before + 6);
    }

    @Test
    void aReceiverThatIsGoneForGoodIsSwitchedOffAtOnce() {
        Webhook webhook = world.webhook(URL);
        world.publish("x");
        world.answers.add(new Answer.Gone());
        world.sending.run();

        assertThat(world.webhooks.find(webhook.id()).orElseThrow().isActive()).isFalse();
    }

    @Test
    void aReceiverThatIsHopelesslyBehindIsSwitchedOff() {
        Webhook webhook = world.webhook(URL);
        world.deliveries.addMissing(IntStream.rangeClosed(1, QueueDeliveries.MOST_WAITING)
                .mapToObj(number -> Delivery.ping(webhook.id(), Integer.toString(number), number, WebhookWorld.NOON))
                .toList());
        world.publish("x");

        assertThat(world.deliveries.count(webhook.id(), State.PENDING)).isEqualTo(QueueDeliveries.MOST_WAITING);
        Webhook off = world.webhooks.find(webhook.id()).orElseThrow();
        assertThat(off.isActive()).isFalse();
        assertThat(off.health().problem().orElse("")).contains("wait");
    }

    @Test
    void whatWasWithdrawnMeanwhileIsNotNamedAnyMore() {
        world.webhook(URL);
        world.publish("x");
        world.posts.replace(
                new Post(PostId.of("x"), 1, Document.of("status", "draft").with("title", "secret")), 1);
        world.sending.run();

        assertThat(world.sent.get(0).body()).contains("\"id\":\"x\"").doesNotContain("itle", "slug");
    }

    @Test
    void aPingArrivesAlsoWhereTheReceiverWasLeftAlone() {
        Webhook webhook = world.webhook(URL);
        world.publish("x");
        world.answers.add(DOWN);
        world.sending.run();
        world.curating.ping(webhook);
        world.sending.run();

        assertThat(world.sent).hasSize(2);
        assertThat(world.sent.get(1).body()).contains("\"type\":\"ping\"", webhook.id());
    }

    @Test
    void aRenewedSecretSignsBesideTheFormerOneForADay() {
        Webhook webhook = world.webhook(URL);
        Webhook renewed = world.curating.renewSecret(webhook).orElseThrow();
        world.publish("x");
        world.sending.run();
        world.clock.advance(Duration.ofHours(24));
        world.publish("y");
        world.sending.run();

        assertThat(renewed.secrets().current()).isNotEqualTo(webhook.secrets().current());
        assertThat(world.sent.get(0).headers().get("webhook-signature").split(" "))
                .hasSize(2);
        assertThat(world.sent.get(1).headers().get("webhook-signature").split(" "))
                .hasSize(1);
    }

    private Delivery only(Webhook webhook, State state) {
        List<Delivery> page = world.deliveries.page(webhook.id(), Optional.of(state), Optional.empty(), 10);
        assertThat(page).hasSize(1);
        return page.get(0);
    }
}
