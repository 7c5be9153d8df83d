package org.lectern.post;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address under which a post was to be read before it came here, in the form in which it is compared: {@code
 * https://www.Example.org/2024/x/index.html#top} is {@code //example.org/2024/x}, and {@code /2024/x/} is {@code /2024/x}. A query counts only
 * where it says which post is meant, as in {@code /?p=123}.
 */
public final class OldAddress {
    private static final int LONGEST = 1_000;
    private static final Pattern WHOLE =
            Pattern.compile("(?i)(?:https?:)?//(?:www\\.)?([^/?#\\s]+)([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern PATH = Pattern.compile("(/[^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern TELLING = Pattern.compile("(?:^\\?|&)((?:p|page_id|post|id)=\\d{1,12})(?:&|$)");
    private static final Pattern END = Pattern.compile("(?:/index\\.(?:html?|php))?/*$");

    private OldAddress() {}

    /** All forms under which it is to be found: with its host, if it has one, and without. None for the address of a site as a whole. */
    public static List<String> keys(String address) {
        List<String> keys = new ArrayList<>();
        String stripped = address.strip();
        Matcher whole = WHOLE.matcher(stripped);
        if (stripped.length() <= LONGEST && whole.matches()) {
            plain(whole.group(2), whole.group(3)).ifPresent(path -> {
                keys.add("//" + whole.group(1).toLowerCase(Locale.ROOT) + path);
                keys.add(path);
            });
            return keys;
        }
        Matcher path = PATH.matcher(stripped);
        if (stripped.length() <= LONGEST && path.matches()) {
            plain(path.group(1), path.group(2)).ifPresent(keys::add);
        }
        return keys;
    }

    /** Whether the form has a host: a path alone is that of many sites. */
    public static boolean hasHost(String key) {
        return key.startsWith("//");
    }

    private static Optional<String> plain(String path, String query) {
        Matcher telling = TELLING.matcher(query == null ? "" : query);
        String end = telling.find() ? "?" + telling.group(1) : "";
        String plain = decoded(END.matcher(path).replaceFirst(""));
        String told = plain.isEmpty() && !end.isEmpty() ? "/" + end : plain + end;
        return Optional.of(told).filter(each -> !each.isEmpty());
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }
}
