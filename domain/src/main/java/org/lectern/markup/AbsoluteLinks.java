package org.lectern.markup;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the addresses in sanitised HTML absolute, for readers who see it in another place than the weblog. */
public final class AbsoluteLinks {
    /** In sanitised HTML a quotation mark stands only around values; in text it is escaped. */
    private static final Pattern LINK = Pattern.compile("(\\s(?:href|src|poster|cite)=\")([^\"]*)\"");

    private AbsoluteLinks() {}

    /** @param base the address that they are relative to, itself absolute; what is no proper address stays as it is */
    public static String in(String html, String base) {
        URI from = URI.create(base);
        return LINK.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + resolved(link.group(2), from) + '"'));
    }

    private static String resolved(String escaped, URI base) {
        String link = escaped.replace("&#61;", "=").replace("&amp;", "&");
        try {
            String absolute =
                    link.startsWith("#") ? base + link : base.resolve(link).toString();
            return absolute.replace("&", "&amp;").replace("\"", "&#34;");
        } catch (IllegalArgumentException malformed) {
            return escaped;
        }
    }
}
