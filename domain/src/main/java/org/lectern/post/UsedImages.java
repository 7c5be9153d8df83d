package org.lectern.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.document.Document;

/**
 * Which images a document refers to: wherever a text in it, at any depth, holds the address of one. They are kept with the document when
 * it is saved, so that an image knows who uses it.
 */
public final class UsedImages {
    private static final Pattern ADDRESS = Pattern.compile("/images/([0-9a-f]{32})(?![0-9a-f])");

    private UsedImages() {}

    /** In the order of their ids. */
    public static List<String> in(Document document) {
        TreeSet<String> found = new TreeSet<>();
        gather(document.without(PostFields.USED_IMAGES), found);
        return List.copyOf(found);
    }

    /** The document with the list of its images, or without one where it refers to none. */
    public static Document stated(Document document) {
        List<String> found = in(document);
        return document.withOptional(PostFields.USED_IMAGES, found.isEmpty() ? Optional.empty() : Optional.of(found));
    }

    private static void gather(Object value, TreeSet<String> found) {
        if (value instanceof String text) {
            Matcher addresses = ADDRESS.matcher(text);
            while (addresses.find()) {
                found.add(addresses.group(1));
            }
        } else if (value instanceof Document document) {
            document.fields().values().forEach(each -> gather(each, found));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> gather(each, found));
        } else if (value instanceof Collection<?> values) {
            values.forEach(each -> gather(each, found));
        }
    }
}
