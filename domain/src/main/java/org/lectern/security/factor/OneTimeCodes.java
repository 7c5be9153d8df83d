package org.lectern.security.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes as authenticator apps show them (RFC 6238): six digits, a new one every half minute, by HMAC-SHA-1, which is what all apps
 * understand. A code counts half a minute longer and half a minute sooner than it is shown, since clocks differ.
 */
final class OneTimeCodes {
    static final Duration STEP = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);

    /**
     * Which step the code is for.
     *
     * @param secret in base32
     * @param after the last step that does not count any more
     */
    OptionalLong step(String secret, String code, Instant now, long after) {
        if (!CODE.matcher(code).matches()) {
            return OptionalLong.empty();
        }
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > after)
                .filter(step -> isSame(code, at(secret, step)))
                .findFirst();
    }

    String at(String secret, long step) {
        Key key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
        try {
            return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException spoilt) {
            throw new IllegalStateException("the secret is spoilt", spoilt);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
