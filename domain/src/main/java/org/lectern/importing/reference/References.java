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

    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("\\]\\(\\s{0,3}<?([^)\\s>\"]{1,1000})"),
            Pattern.compile("(?i)\\b(?:href|src|poster)\\s{0,3}=\\s{0,3}[\"']?([^\"'\\s>]{1,1000})"),
            Pattern.compile("(?m)^ {0,3}\\[(?!\\^)[^\\]\\n]{1,200}\\]:\\s{1,3}<?([^\\s>]{1,1000})"),
            Pattern.compile("(\\{[{%][<%]?\\s{0,3}(?:post_url|link|ref|relref)\\s[^}\\n]{1,300}\\}\\}?)"),
            Pattern.compile("(\\{\\{\\s{0,3}site\\.(?:base)?url\\s{0,3}\\}\\}[^)\\s\"'<>]{1,1000})"),
            Pattern.compile(
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
        for (Pattern written : WRITTEN) {
            Matcher matcher = written.matcher(text);
            while (matcher.find() && found.size() < MOST) {
                found.add(matcher.group(1));
            }
        }
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
}
