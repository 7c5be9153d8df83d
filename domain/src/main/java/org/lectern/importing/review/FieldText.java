package org.lectern.importing.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.post.PostFields;

/** A field's value as people compare it: texts as they are, lists and names in a line, the rest as name and value. */
public final class FieldText {
    private FieldText() {}

    /** @param value empty: there is none, which reads as an empty text */
    public static String of(String field, Optional<Object> value) {
        boolean isContent = field.equals(PostFields.CONTENT);
        Optional<String> source = value.filter(each -> isContent && each instanceof Document)
                .flatMap(each -> ((Document) each).text("source"));
        return source.orElseGet(() -> value.map(FieldText::text).orElse(""));
    }

    /** The same in one line of at most so many characters. */
    public static String shortly(String field, Optional<Object> value, int most) {
        String line = of(field, value).strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }

    private static String text(Object value) {
        if (value instanceof Document document) {
            return isNamed(document) ? document.text("name").orElse("") : lines(document);
        }
        if (value instanceof List<?> list) {
            boolean areShort = list.stream().allMatch(each -> !(each instanceof Document part) || isNamed(part));
            return list.stream().map(FieldText::text).collect(Collectors.joining(areShort ? ", " : "\n\n"));
        }
        return String.valueOf(value);
    }

    /** A person or an event: beside its name it has a slug at most. */
    private static boolean isNamed(Document document) {
        return document.text("name").isPresent() && document.names().size() <= 2;
    }

    private static String lines(Document document) {
        return document.fields().entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + ": " + text(field.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
