package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets out of the system's random numbers. */
@ApplicationScoped
public class RandomText {
    /** Without those that people mistake for another: 0 and O, 1, l and I. */
    private static final String UNAMBIGUOUS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 5;
    private static final int RECOVERY_GROUPS = 3;
    private static final int GROUP_LENGTH = 4;
    private static final int TOKEN_BYTES = 32;
    private static final int KEY_BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    /** Five groups of four letters and digits, which is 115 bits: to be read from a log and typed. */
    public String password() {
        return groups(GROUPS);
    }

    /** Three groups of four letters and digits, which is 69 bits: to be written down, and typed once. */
    public String recoveryCode() {
        return groups(RECOVERY_GROUPS);
    }

    /** 160 bits, as long as what RFC 4226, section 4, recommends. */
    public byte[] key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private String groups(int groups) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups * GROUP_LENGTH; i++) {
            text.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "")
                    .append(UNAMBIGUOUS.charAt(random.nextInt(UNAMBIGUOUS.length())));
        }
        return text.toString();
    }

    /** 256 bits, as base64 for addresses (RFC 4648, section 5) without padding: 43 characters. */
    public String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
