package org.lectern.persistence.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.document.Document;

/** The strings in a document. */
final class FieldTexts {
    private FieldTexts() {}

    /** At the end of the path, those in lists on the way included. */
    static Stream<String> at(Object value, String... path) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(each -> at(each, path));
        }
        if (path.length == 0) {
            return Stream.of(value).filter(String.class::isInstance).map(String.class::cast);
        }
        if (value instanceof Document document) {
            String[] rest = Arrays.copyOfRange(path, 1, path.length);
            return document.value(path[0]).stream().flatMap(each -> at(each, rest));
        }
        return Stream.empty();
    }

    /** All there are, however deep, and the numbers among them. */
    static Stream<String> within(Object value) {
        if (value instanceof Document document) {
            return document.fields().values().stream().flatMap(FieldTexts::within);
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(FieldTexts::within);
        }
        return Stream.ofNullable(value)
                .filter(each -> each instanceof String || each instanceof Number)
                .map(Object::toString);
    }
}
