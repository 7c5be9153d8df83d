package org.lectern.security;

import jakarta.security.enterprise.identitystore.PasswordHash;
import java.util.ArrayList;
import java.util.List;

/** Hashes nothing, fast, and remembers what it was asked to compare. */
public final class ReadablePasswordHash implements PasswordHash {
    private final List<String> verified = new ArrayList<>();

    public List<String> verified() {
        return List.copyOf(verified);
    }

    @Override
    public String generate(char[] password) {
        return "hash of " + new String(password);
    }

    @Override
    public boolean verify(char[] password, String hashedPassword) {
        verified.add(new String(password));
        return generate(password).equals(hashedPassword);
    }
}
