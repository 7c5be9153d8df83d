package org.lectern.security;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.document.Sha256;

/** A token as its owner holds it. The prefix lets people, and scanners for leaked secrets, see what it is. */
record TokenText(String text) {
    private static final Pattern TOKEN = Pattern.compile("lct_[A-Za-z0-9_-]{43}");

    static TokenText next(RandomText random) {
        return new TokenText("lct_" + random.token());
    }

    static Optional<TokenText> parse(String text) {
        return TOKEN.matcher(text).matches() ? Optional.of(new TokenText(text)) : Optional.empty();
    }

    /** SHA-256 in hexadecimal digits. It needs neither salt nor rounds: nobody guesses 256 random bits. */
    String hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "lct_...";
    }
}
