package org.lectern.markup;

import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.post.Content;

/** Writes another address into all links of a text that have a certain one, and changes nothing else. */
public final class LinkText {
    private static final String IN_ADDRESS = "[\\p{L}\\p{N}_/?&=%#~+:.@-]";
    /** What ends an address in Markdown and in an attribute of HTML. */
    private static final Pattern UNFIT = Pattern.compile("[\\s<>()\"'\\\\]");

    private LinkText() {}

    /** Empty if the text has no such link, or if it can't be written without changing something else. */
    public static Optional<Content> replaced(Content content, String address, String by) {
        TextParts before = TextParts.of(content);
        if (UNFIT.matcher(by).find() || addresses(before, address) == 0) {
            return Optional.empty();
        }
        Pattern written = Pattern.compile(
                "(?<!" + IN_ADDRESS + ")" + Pattern.quote(address) + "(?!" + IN_ADDRESS + ")(?!\\p{M})");
        String source = written.matcher(content.source()).replaceAll(Matcher.quoteReplacement(by));
        Content after = new Content(content.format(), source);
        return isReplaced(before, TextParts.of(after), address, by) ? Optional.of(after) : Optional.empty();
    }

    private static boolean isReplaced(TextParts before, TextParts after, String address, String by) {
        return addresses(after, address) == 0
                && addresses(after, by) == addresses(before, address) + addresses(before, by)
                && after.links().size() == before.links().size()
                && after.images().size() == before.images().size();
    }

    private static int addresses(TextParts parts, String address) {
        return Collections.frequency(
                parts.links().stream().map(TextParts.Link::address).toList(), address);
    }
}
