package org.lectern.web.admin.editor;

import java.util.Locale;
import org.lectern.post.PostFields;

/** The names of fields as the editor's labels have them. */
final class FieldLabel {
    private FieldLabel() {}

    /** @param field such as {@code talk.speakers} */
    static String of(String field) {
        if (field.equals(PostFields.CONTENT)) {
            return "Text";
        }
        String words =
                field.replace('.', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? field : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
