package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.PasswordHash;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Passwords as they are stored: PBKDF2 with HMAC-SHA-512 in 210,000 rounds, as OWASP's password storage cheat sheet asks. Each call costs
 * a processor about a fifth of a second, so whoever calls limits the attempts first.
 */
@ApplicationScoped
public class Passwords {
    /** In characters; more is not worth hashing. */
    public static final int MAX_LENGTH = 1000;

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    private final PasswordHash algorithm;
    private final String nobodysHash;

    /** For the container's proxy. */
    protected Passwords() {
        algorithm = null;
        nobodysHash = "";
    }

    @Inject
    public Passwords(Pbkdf2PasswordHash algorithm) {
        this((PasswordHash) algorithm);
    }

    Passwords(PasswordHash algorithm) {
        this.algorithm = algorithm;
        algorithm.initialize(PARAMETERS);
        nobodysHash = algorithm.generate("nobody".toCharArray());
    }

    public String hash(String password) {
        return algorithm.generate(password.toCharArray());
    }

    /** @param hash empty: none matches */
    public boolean matches(String password, String hash) {
        return !hash.isEmpty() && password.length() <= MAX_LENGTH && algorithm.verify(password.toCharArray(), hash);
    }

    /** Takes as long as {@link #matches}, so that the time does not tell which names exist. */
    public void matchNobody(String password) {
        matches(password, nobodysHash);
    }
}
