package org.lectern.security;

import java.util.Optional;
import java.util.regex.Pattern;

/** A token as its owner holds it. The prefix lets people, and scanners for leaked secrets, see what it is. */
record TokenText(String text) {
    private static final Pattern TOKEN = Pattern.compile("lct_[A-Za-z0-9_-]{43}");

    static TokenText next(RandomText random) {
        return new TokenText("lct_" + random.token());
    }

    static Optional<TokenText> parse(String text) {
        return TOKEN.matcher(text).matches() ? Optional.of(new TokenText(text)) : Optional.empty();
    }

    String hash() {
        return new SecretText(text).hash();
    }

    @Override
    public String toString() {
        return "lct_...";
    }
}
