package org.lectern.markup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.post.Content;

/** Writes the alternative text of an image into the text that shows it, and changes nothing else. */
public final class AltText {
    private static final Pattern TAG = Pattern.compile("<img(?=[\\s/>])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALT = Pattern.compile(
            "\\salt(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

    private AltText() {}

    /**
     * {@code ![](tractor.jpg)} becomes {@code ![A tractor](tractor.jpg)}.
     *
     * @param index which of the text's images, from 0
     * @param alt in one line
     * @return empty if it can't be written there without changing something else
     */
    public static Optional<Content> written(Content content, int index, String alt) {
        TextParts before = TextParts.of(content);
        return before.images().stream()
                .skip(index)
                .findFirst()
                .flatMap(TextParts.Image::place)
                .map(place -> new Content(content.format(), source(content.source(), place, alt)))
                .filter(after -> isOnlyChange(before, TextParts.of(after), index, alt));
    }

    private static String source(String source, TextParts.Place place, String alt) {
        String old = source.substring(place.from(), place.to());
        return source.substring(0, place.from())
                + (place.isTag() ? tag(old, alt) : escaped(alt))
                + source.substring(place.to());
    }

    private static String tag(String tag, String alt) {
        String bare = ALT.matcher(tag).replaceFirst("");
        String attribute =
                " alt=\"" + alt.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + '"';
        return TAG.matcher(bare).replaceFirst(found -> Matcher.quoteReplacement(found.group() + attribute));
    }

    /** CommonMark reads the alternative text as it reads any other. */
    private static String escaped(String alt) {
        return alt.replaceAll("[\\\\\\[\\]*_`<>&!~]", "\\\\$0");
    }

    private static boolean isOnlyChange(TextParts before, TextParts after, int index, String alt) {
        List<String> addresses =
                before.images().stream().map(TextParts.Image::address).toList();
        return addresses.equals(
                        after.images().stream().map(TextParts.Image::address).toList())
                && before.links().equals(after.links())
                && after.images().get(index).alt().equals(Optional.of(alt));
    }
}
