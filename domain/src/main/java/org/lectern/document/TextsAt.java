package org.lectern.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds the texts at the end of a path as a query of the store does: of {@code authors.slug} those of every author. */
public final class TextsAt {
    private TextsAt() {}

    /** In their order, those in lists on the way included, whatever else is there left out. @param value a document, or any value of one */
    public static Stream<String> path(Object value, String... names) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(each -> path(each, names));
        }
        if (names.length == 0) {
            return Stream.of(value).filter(String.class::isInstance).map(String.class::cast);
        }
        if (value instanceof Document document) {
            String[] rest = Arrays.copyOfRange(names, 1, names.length);
            return document.value(names[0]).stream().flatMap(each -> path(each, rest));
        }
        return Stream.empty();
    }
}
