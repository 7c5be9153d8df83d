package org.lectern.markup;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Makes the addresses in sanitised HTML absolute, for readers who see it in another place than the weblog. */
public final class AbsoluteLinks {
    /** In sanitised HTML a quotation mark stands only around values; in text it is escaped. */
    private static final Pattern LINK = Pattern.compile("(\\s(?:href|src|poster|cite|srcset)=\")([^\"]*)\"");

    /** One of several images: an address, and what it is for (HTML, 4.8.4.2.1). */
    private static final Pattern CANDIDATE = Pattern.compile("\\G([\\s,]*+)(\\S*[^\\s,])([^,]*+,?)");

    /** What addresses must not have as it is, and people write all the same. */
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

    /** There is nothing above the root (RFC 3986, 5.2.4). */
    private static final Pattern UP_FROM_ROOT = Pattern.compile("^([^/]*//[^/]*)(?:/\\.\\.)+(?=/|$)");

    private AbsoluteLinks() {}

    /** @param base the address that they are relative to, itself absolute; what is no proper address stays as it is */
    public static String in(String html, String base) {
        URI from = URI.create(base);
        return LINK.matcher(html).replaceAll(link -> {
            boolean isSet = link.group(1).endsWith("srcset=\"");
            String value = isSet ? resolvedSet(link.group(2), from) : resolved(link.group(2), from);
            return Matcher.quoteReplacement(link.group(1) + value + '"');
        });
    }

    private static String resolvedSet(String escaped, URI base) {
        String set = Parser.unescapeEntities(escaped, true);
        return escaped(CANDIDATE
                .matcher(set)
                .replaceAll(each ->
                        Matcher.quoteReplacement(each.group(1) + absolute(each.group(2), base) + each.group(3))));
    }

    private static String resolved(String escaped, URI base) {
        return escaped(absolute(Parser.unescapeEntities(escaped, true).strip(), base));
    }

    private static String absolute(String link, URI base) {
        if (link.isEmpty() || link.startsWith("#") || link.startsWith("?")) {
            return base + link;
        }
        try {
            String legal = ILLEGAL.matcher(link).replaceAll(each -> encoded(each.group()));
            return UP_FROM_ROOT.matcher(base.resolve(legal).toString()).replaceFirst("$1");
        } catch (IllegalArgumentException malformed) {
            return link;
        }
    }

    private static String encoded(String character) {
        return URLEncoder.encode(character, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("\"", "&#34;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
