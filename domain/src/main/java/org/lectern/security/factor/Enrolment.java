package org.lectern.security.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What the authenticator app has to be told.
 *
 * @param site what the app calls the account's site
 * @param secret in base32
 */
public record Enrolment(String site, String user, String secret) {
    /** As apps read it from a picture: the key URI format that all of them share. */
    public String address() {
        return "otpauth://totp/" + encoded(site) + ":" + encoded(user) + "?secret=" + secret + "&issuer="
                + encoded(site) + "&algorithm=SHA1&digits=6&period=30";
    }

    /** In groups of four, to be typed. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Enrolment[" + user + "]";
    }
}
