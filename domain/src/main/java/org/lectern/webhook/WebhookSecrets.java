package org.lectern.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lectern.security.RandomText;

/**
 * What both sides of a webhook know: the receiver tells by it who speaks. As <a
 * href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a> has it: {@code whsec_} and a key of
 * 32 bytes as base64.
 *
 * @param current as the receiver holds it
 * @param former signs beside it for a while, so that a receiver can change over
 */
public record WebhookSecrets(String current, Optional<String> former, Optional<Instant> formerUntil) {
    private static final String PREFIX = "whsec_";
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=");
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration OVERLAP = Duration.ofHours(24);

    public WebhookSecrets {
        Objects.requireNonNull(former);
        Objects.requireNonNull(formerUntil);
        if (!SECRET.matcher(current).matches()) {
            throw new IllegalArgumentException("no secret of a webhook");
        }
    }

    static WebhookSecrets first(RandomText random) {
        return new WebhookSecrets(fresh(random), Optional.empty(), Optional.empty());
    }

    /** A new one, with the present one beside it for a day. */
    WebhookSecrets renewed(RandomText random, Instant now) {
        return new WebhookSecrets(fresh(random), Optional.of(current), Optional.of(now.plus(OVERLAP)));
    }

    /** The header {@code webhook-signature}: one signature for each secret that counts now, with spaces between. */
    String signatures(String id, long seconds, byte[] body, Instant now) {
        List<String> counting = new ArrayList<>(List.of(current));
        formerUntil.filter(now::isBefore).flatMap(until -> former).ifPresent(counting::add);
        return counting.stream()
                .map(secret -> "v1," + signature(secret, id + "." + seconds + ".", body))
                .collect(Collectors.joining(" "));
    }

    private static String signature(String secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String fresh(RandomText random) {
        byte[] key = Base64.getUrlDecoder().decode(random.token());
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
