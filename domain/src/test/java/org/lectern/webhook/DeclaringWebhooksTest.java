package org.lectern.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.webhook.Receivers.Answer;

class DeclaringWebhooksTest {
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
    void whatMakesNoSenseIsRefusedAtItsPlaces() {
        Checked<Webhook> refused = world.curating.create(
                "ada",
                Document.of("url", "ftp://x/")
                        .with("events", List.of("publication", "hidden"))
                        .with("filters", Document.of("colour", "red").with("tag", "-x"))
                        .with("active", "yes")
                        .with("secret", "mine"));

        assertThat(pointers(refused))
                .containsExactly("/secret", "/url", "/events/1", "/filters/colour", "/filters/tag", "/active");
        for (String url : List.of(
                "http://user@a.example/",
                "https://a.example:25/",
                "https:///x",
                "https://a.example/#x",
                "//a",
                "x y")) {
            assertThat(pointers(world.curating.create("ada", Document.of("url", url))))
                    .as(url)
                    .containsExactly("/url");
        }
        assertThat(pointers(world.curating.create("ada", Document.of("url", "http://localhost/"))))
                .containsExactly("/url");
        assertThat(world.webhooks.all()).isEmpty();
    }

    @Test
    void aSecretIsNeverPrinted() {
        Webhook webhook = world.webhook(URL);

        assertThat(webhook.toString()).doesNotContain(webhook.secrets().current());
    }

    private static List<String> pointers(Checked<Webhook> checked) {
        return ((Checked.Wrong<Webhook>) checked)
                .violations().stream().map(each -> each.pointer()).toList();
    }
}
