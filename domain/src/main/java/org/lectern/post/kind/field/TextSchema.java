package org.lectern.post.kind.field;

import java.util.Optional;
import org.lectern.document.Document;

/** What all texts have in common. Characters are counted as JSON Schema does: code points. */
final class TextSchema {
    /** Neither line breaks nor other control characters. */
    static final String ONE_LINE = "^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]*$";

    private TextSchema() {}

    /** A required text is not empty. */
    static Document bounded(Field field) {
        Optional<Object> least =
                field.settings().value(TextType.MIN).or(() -> field.required() ? Optional.of(1) : Optional.empty());
        return Document.of("type", "string")
                .withOptional("minLength", least)
                .withOptional("maxLength", field.settings().value(TextType.MAX));
    }

    static String length(Field field) {
        Optional<Object> least = field.settings().value(TextType.MIN);
        Optional<Object> most = field.settings().value(TextType.MAX);
        if (least.isEmpty() && most.isEmpty()) {
            return field.required() ? ", not empty" : "";
        }
        return " with" + Numbers.range(least, most).replaceFirst("^ (of|from)", "") + " characters";
    }
}
