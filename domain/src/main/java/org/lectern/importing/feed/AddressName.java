package org.lectern.importing.feed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a page is called in its address: {@code a-day-out} of {@code https://example.org/2024/05/a-day-out.html?from=feed}. */
public final class AddressName {
    private static final Pattern END = Pattern.compile("(?i)(?:/(?:index\\.[a-z]{3,5})?|\\.(?:html?|php|aspx?))$");
    private static final Pattern BEGINNING = Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/]*");

    private AddressName() {}

    /** Empty where the address names none, or only a number. */
    public static String of(String address) {
        String path = BEGINNING.matcher(address.replaceFirst("[?#].*$", "")).replaceFirst("");
        String name = END.matcher(path).replaceFirst("");
        String last = name.substring(name.lastIndexOf('/') + 1);
        boolean saysSomething = last.chars().anyMatch(Character::isLetter) || last.contains("%");
        return saysSomething ? decoded(last).replace("/", "-") : "";
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }
}
