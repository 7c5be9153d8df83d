package org.lectern.post.attribute;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * That some value of an attribute is as wanted.
 *
 * @param path the attribute's name, and behind dots those of what is in it
 */
public record AttributeCondition(String path, Wanted wanted) {
    private static final int LONGEST_PATH = 200;

    /** {@code rating=>=4}; empty where the name or the value can't be meant. */
    public static Optional<AttributeCondition> parse(String text) {
        int equals = text.indexOf('=');
        String path = equals < 0 ? "" : text.substring(0, equals);
        return isPath(path)
                ? WantedReading.read(text.substring(equals + 1)).map(wanted -> new AttributeCondition(path, wanted))
                : Optional.empty();
    }

    /** One that was parsed before. */
    public static AttributeCondition of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    public static boolean isPath(String path) {
        return path.length() <= LONGEST_PATH
                && path.indexOf('=') < 0
                && path.indexOf('\u0000') < 0
                && Arrays.stream(path.split("\\.", -1)).noneMatch(name -> name.isBlank() || name.startsWith("$"));
    }

    /** Of these {@linkplain AttributeKeys keys} a post has one, or one in the {@linkplain #stretches() stretches}. */
    public List<String> keys() {
        return wanted.keys(AttributeKeys.escaped(path));
    }

    public List<Wanted.Stretch> stretches() {
        return wanted.stretches(AttributeKeys.escaped(path));
    }

    /** Whether it holds of the post's document, which may state its keys or not. */
    public boolean holds(Document document) {
        List<String> there = AttributeKeys.all(document);
        return keys().stream().anyMatch(there::contains)
                || stretches().stream().anyMatch(stretch -> there.stream().anyMatch(stretch::has));
    }
}
