package org.lectern.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {
    /** Made by {@code printf 'msg_1.1700000000.{"a":1}' | openssl dgst -sha256 -hmac "$(printf '0%.0s' {1..32})" -binary | base64}. */
    @Test
    void aSignatureIsTheOneThatEverybodyElseComputes() {
        String secret = "whsec_MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA=";
        WebhookSecrets secrets = new WebhookSecrets(secret, Optional.empty(), Optional.empty());

        assertThat(secrets.signatures(
                        "msg_1", 1_700_000_000, "{\"a\":1}".getBytes(StandardCharsets.UTF_8), Instant.EPOCH))
                .isEqualTo("v1,z0gF+AgSqUCmK9E5+VdblaSkKJjio2qcazBsuPr0wWA=");
    }
}
