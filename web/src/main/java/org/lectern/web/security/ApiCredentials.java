package org.lectern.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What an {@code Authorization} header says (RFC 9110, section 11.6.2). */
sealed interface ApiCredentials {
    /** RFC 6750. */
    record Bearer(String token) implements ApiCredentials {}

    /** RFC 7617, in UTF-8. */
    record Basic(String name, String password) implements ApiCredentials {}

    /** Of a scheme that is not ours, or spoilt. */
    record Other() implements ApiCredentials {}

    /** @param header null if there is none */
    static Optional<ApiCredentials> of(String header) {
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.strip().split(" +", 2);
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")) {
            return Optional.of(new Bearer(parts[1]));
        }
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Basic")) {
            return Optional.of(basic(parts[1]));
        }
        return Optional.of(new Other());
    }

    private static ApiCredentials basic(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0 ? new Other() : new Basic(decoded.substring(0, colon), decoded.substring(colon + 1));
        } catch (IllegalArgumentException noBase64) {
            return new Other();
        }
    }
}
