package org.lectern.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.post.Content;

/** Writes other addresses into the links and images of a text, many at once, and changes nothing else. */
public final class Readdressing {
    private static final String IN_ADDRESS = "[\\p{L}\\p{N}\\p{M}_/?&=%#~+:.@-]";
    /** What ends an address in Markdown and in an attribute of HTML. */
    private static final Pattern UNFIT = Pattern.compile("[\\s<>()\"'\\\\]");

    private Readdressing() {}

    /**
     * @param addresses by what the text has now
     * @return empty if nothing is to be changed, or cannot be without changing something else
     */
    public static Optional<Content> of(Content content, Map<String, String> addresses) {
        Map<String, String> fit = addresses.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty()
                        && !UNFIT.matcher(each.getValue()).find())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (fit.isEmpty()) {
            return Optional.empty();
        }
        String source = pattern(fit)
                .matcher(content.source())
                .replaceAll(found -> Matcher.quoteReplacement(fit.get(found.group())));
        Content changed = new Content(content.format(), source);
        List<String> wanted = addresses(TextParts.of(content)).stream()
                .map(each -> fit.getOrDefault(each, each))
                .toList();
        boolean isJustThat = !source.equals(content.source())
                && addresses(TextParts.of(changed)).equals(wanted);
        return isJustThat ? Optional.of(changed) : Optional.empty();
    }

    /** The longest first: the beginning of an address may be another one. */
    private static Pattern pattern(Map<String, String> addresses) {
        String any = addresses.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<!" + IN_ADDRESS + ")(?:" + any + ")(?!" + IN_ADDRESS + ")");
    }

    private static List<String> addresses(TextParts parts) {
        Stream<String> links = parts.links().stream().map(TextParts.Link::address);
        Stream<String> images = parts.images().stream().map(TextParts.Image::address);
        return new ArrayList<>(Stream.concat(links, images).toList());
    }
}
