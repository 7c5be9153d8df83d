package org.lectern.security;

import org.lectern.document.Sha256;

/** A secret out of random numbers, as its owner holds it. */
public record SecretText(String text) {
    /** SHA-256 in hexadecimal digits. It needs neither salt nor rounds, as a password does: nobody guesses 64 random bits or more. */
    public String hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "...";
    }
}
