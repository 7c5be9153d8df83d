package org.lectern.post.attribute;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lectern.document.Document;
import org.lectern.document.Fingerprint;
import org.lectern.post.Post;

/**
 * The keys of a post's attributes: {@code rating=n:6500014} for a number, {@code venue.city=t:Utrecht} for a text, {@code
 * held=d:2025-05-16} for a date, besides the text that it is written as, {@code ready=b:true}. Within a name and a type they stand in the
 * order of the values. The elements of a list have a key each; what an object holds has the path to it.
 */
public final class AttributeKeys {
    /** Stands in front of the keys, so that posts without attributes have something, too. */
    static final String FORM = "1";

    private static final int MOST = 300;
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_DEPTH = 10;

    private final TreeSet<String> keys = new TreeSet<>();
    private boolean isTooMuch;

    private AttributeKeys() {}

    /** Empty where there is too much to have keys. */
    public static Optional<List<String>> of(Document document) {
        AttributeKeys found = in(document);
        found.keys.add(FORM);
        return found.isTooMuch ? Optional.empty() : Optional.of(List.copyOf(found.keys));
    }

    /** However much there is, those of {@link #of} among them. */
    public static List<String> all(Document document) {
        return List.copyOf(in(document).keys);
    }

    private static AttributeKeys in(Document document) {
        AttributeKeys found = new AttributeKeys();
        Post.attributesOf(document).fields().forEach((name, value) -> found.add(escaped(name), value, 1));
        return found;
    }

    /** The name of an attribute, or the path to something in it, as keys have it. @param path its names, with dots between them */
    static String escaped(String path) {
        return path.replace("%", "%25").replace("=", "%3D");
    }

    static String ofText(String path, String text) {
        boolean isShort = text.length() <= LONGEST_TEXT;
        return path + "=t:" + (isShort ? text : beginning(text) + "~" + Fingerprint.of(text));
    }

    /** Never with half of a character at its end, which no store takes. */
    private static String beginning(String text) {
        int end = LONGEST_TEXT / 2;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    static String ofNumber(String path, BigDecimal number) {
        return path + "=n:" + SortableNumber.text(number);
    }

    static String ofFlag(String path, boolean flag) {
        return path + "=b:" + flag;
    }

    static String ofDate(String path, String date) {
        return path + "=d:" + date;
    }

    private void add(String path, Object value, int depth) {
        isTooMuch |= keys.size() > MOST || path.length() > LONGEST_PATH || depth > MOST_DEPTH;
        if (value instanceof Document document) {
            document.fields().forEach((name, each) -> add(path + "." + escaped(name), each, depth + 1));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> add(path, each, depth + 1));
        } else if (value instanceof String text) {
            keys.add(ofText(path, text));
        } else if (value instanceof Boolean flag) {
            keys.add(ofFlag(path, flag));
        }
        SortableNumber.of(value).ifPresent(number -> keys.add(ofNumber(path, number)));
        SortableDate.of(value).ifPresent(date -> keys.add(ofDate(path, date.text())));
    }
}
