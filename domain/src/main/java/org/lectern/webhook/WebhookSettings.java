package org.lectern.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.lectern.network.Network;

/**
 * Which private networks webhooks may lead into: {@code LECTERN_WEBHOOK_PRIVATE_ADDRESSES}, addresses and networks such as {@code
 * 10.1.2.0/24} with commas between; none where nothing is said.
 */
@ApplicationScoped
public class WebhookSettings {
    private final List<Network> privateNetworks;

    /** For the container's proxy. */
    protected WebhookSettings() {
        this(Optional.empty());
    }

    @Inject
    public WebhookSettings(Config config) {
        this(config.getOptionalValue("lectern.webhook.private.addresses", String.class));
    }

    public WebhookSettings(Optional<String> privateAddresses) {
        privateNetworks = privateAddresses.map(String::strip).filter(text -> !text.isEmpty()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(WebhookSettings::network)
                .toList();
    }

    List<Network> privateNetworks() {
        return privateNetworks;
    }

    private static Network network(String text) {
        return Network.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("LECTERN_WEBHOOK_PRIVATE_ADDRESSES has '" + text
                        + "', which is no address; set it to addresses and networks such as 127.0.0.1,10.1.2.0/24"));
    }
}
