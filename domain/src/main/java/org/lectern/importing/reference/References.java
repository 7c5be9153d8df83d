package org.lectern.importing.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.post.OldAddress;
import org.lectern.post.PostFields;

/**
 * Finds the references of a text that may be to something of the same site: relative ones, paths, those to the hosts that the post itself was
 * at, and those that generators write in signs of their own. Looks at the letters only, as it sees every text of every import: what is no
 * reference after all does no harm.
 */
public final class References {
    private static final int MOST = 500;
    private static final int LONGEST = 1_000;

    private static final List<Written> WRITTEN = List.of(
            new Written("](", 0, "", "]\\(\\s{0,3}<?([^)\\s>\"]{1,1000})"),
            new Written("=", 10, "(?i)(?:^|\\W)(?:href|src|poster)\\s{0,3}$", "=\\s{0,3}[\"']?([^\"'\\s>]{1,1000})"),
            new Written("]:", 205, "(?:^|\\n) {0,3}\\[(?!\\^)[^\\]\\n]{1,200}$", "]:\\s{1,3}<?([^\\s>]{1,1000})"),
            new Written("{", 0, "", "(\\{[{%][<%]?\\s{0,3}(?:post_url|link|ref|relref)\\s[^}\\n]{1,300}\\}\\}?)"),
            new Written("{{", 0, "", "(\\{\\{\\s{0,3}site\\.(?:base)?url\\s{0,3}\\}\\}[^)\\s\"'<>]{1,1000})"),
            new Written(
                    "{{",
                    0,
                    "",
                    "(\\{\\{\\s{0,3}[\"'][^\"'\\n}]{1,1000}[\"']\\s{0,3}\\|\\s{0,3}(?:relative|absolute)_url\\s{0,3}\\}\\})"));
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]{0,30}:.*");

    private References() {}

    /**
     * @param fields of a post
     * @param addresses where the post was
     */
    public static List<String> local(Document fields, List<String> addresses) {
        String text = fields.document(PostFields.CONTENT)
                .flatMap(content -> content.text("source"))
                .orElse("");
        Set<String> hosts = new LinkedHashSet<>();
        addresses.stream().flatMap(each -> OldAddress.keys(each).stream()).forEach(key -> hosts.addAll(host(key)));
        Set<String> found = new LinkedHashSet<>();
        WRITTEN.forEach(written -> written.find(text, found));
        images(fields).forEach(found::add);
        return found.stream()
                .filter(each -> each.length() <= LONGEST && isLocal(each, hosts))
                .limit(MOST)
                .toList();
    }

    private static Stream<String> images(Document fields) {
        return fields.documents(PostFields.IMAGES).stream().flatMap(image -> image.text("url").stream());
    }

    private static boolean isLocal(String reference, Set<String> hosts) {
        if (reference.startsWith("#") || reference.startsWith("?") || reference.equals("/")) {
            return false;
        }
        if (reference.startsWith("{")) {
            return reference.indexOf('}') > 0;
        }
        boolean isWhole =
                reference.startsWith("//") || SCHEME.matcher(reference).matches();
        return !isWhole
                || OldAddress.keys(reference).stream()
                        .anyMatch(key -> host(key).stream().anyMatch(hosts::contains));
    }

    private static List<String> host(String key) {
        if (!OldAddress.hasHost(key)) {
            return List.of();
        }
        int end = key.indexOf('/', 2);
        List<String> host = new ArrayList<>();
        host.add(end < 0 ? key.substring(2) : key.substring(2, end));
        return host;
    }

    /**
     * A way to write references. Looking for its mark alone costs little.
     *
     * @param far so many characters before the mark belong to it, and one that does not
     * @param from the mark, and the reference as its group
     */
    private record Written(String mark, int far, Pattern before, Pattern from) {
        Written(String mark, int far, String before, String from) {
            this(mark, far, Pattern.compile(before), Pattern.compile(from));
        }

        void find(String text, Set<String> found) {
            Matcher reference = from.matcher(text);
            int at = text.indexOf(mark);
            while (at >= 0 && found.size() < MOST) {
                int next = at + mark.length();
                String beginning = text.substring(Math.max(0, at - far), at);
                if (before.matcher(beginning).find()
                        && reference.region(at, text.length()).lookingAt()) {
                    found.add(reference.group(1));
                    next = reference.end();
                }
                at = text.indexOf(mark, next);
            }
        }
    }
}
