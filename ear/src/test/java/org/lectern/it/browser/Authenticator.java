package org.lectern.it.browser;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The app on somebody's phone. */
final class Authenticator {
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec key;

    /** @param secret as the page shows it */
    Authenticator(String secret) {
        key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "HmacSHA1");
    }

    String code() {
        return at(Clock.systemUTC().instant());
    }

    /** The one after the one that is shown now, which a server takes already. */
    String nextCode() {
        return at(Clock.systemUTC().instant().plusSeconds(30));
    }

    private String at(Instant instant) {
        try {
            return generator.generateOneTimePasswordString(key, instant);
        } catch (InvalidKeyException spoilt) {
            throw new IllegalStateException(spoilt);
        }
    }
}
