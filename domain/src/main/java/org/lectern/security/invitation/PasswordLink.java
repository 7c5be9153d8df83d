package org.lectern.security.invitation;

import java.time.Instant;
import java.util.Objects;

/**
 * Lets somebody choose a password without knowing the former one. What is handed over is a token, of which the store has the hash.
 *
 * @param hash SHA-256 of the token, in hexadecimal digits
 * @param userVersion of the user when it was made; it counts for that version alone, and so for one password
 * @param by the name of the administrator who made it
 * @param expires from when on it counts no longer
 */
public record PasswordLink(
        String hash, String user, long userVersion, LinkPurpose purpose, String by, Instant created, Instant expires) {
    public PasswordLink {
        Objects.requireNonNull(hash);
        Objects.requireNonNull(user);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(by);
        Objects.requireNonNull(created);
        Objects.requireNonNull(expires);
    }
}
