package org.lectern.importing.xml;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Relative addresses made absolute (RFC 3986, 5). */
public final class Addresses {
    /** There is nothing above the root (RFC 3986, 5.2.4). */
    private static final Pattern UP_FROM_ROOT = Pattern.compile("^([^/]*//[^/]*)(?:/\\.\\.)+(?=/|$)");

    private Addresses() {}

    /** @return the address as it is, without blanks around it, where it is no proper one or the base is not absolute */
    public static String resolve(String base, String address) {
        String stripped = address.strip();
        if (base.isEmpty()) {
            return stripped;
        }
        try {
            URI from = new URI(base.strip().replace(" ", "%20"));
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                return base.strip().replaceFirst("#.*$", "") + stripped;
            }
            URI link = new URI(stripped.replace(" ", "%20"));
            boolean isResolvable = from.isAbsolute() && !from.isOpaque() && !link.isAbsolute();
            if (!isResolvable) {
                return stripped;
            }
            String path = from.getRawPath() == null || from.getRawPath().isEmpty() ? "/" : from.getRawPath();
            URI whole = new URI(from.getScheme() + "://" + from.getRawAuthority() + path);
            return stripped.startsWith("?")
                    ? whole + stripped
                    : UP_FROM_ROOT.matcher(whole.resolve(link).toString()).replaceFirst("$1");
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return stripped;
        }
    }

    /** Whether it says where on the web it is. */
    public static boolean isOfTheWeb(String address) {
        return address.regionMatches(true, 0, "https://", 0, 8) || address.regionMatches(true, 0, "http://", 0, 7);
    }
}
