package org.lectern.web.admin.editor;

import java.util.Locale;
import java.util.Map;
import org.lectern.post.PostFields;

/** The names of fields as the editor's labels have them. */
public final class FieldLabel {
    private static final Map<String, String> FORM_FIELDS =
            Map.of("source", "Text", "correction", "New correction", "correction.text", "Correction");

    private FieldLabel() {}

    /** @param field such as {@code talk.speakers} */
    public static String of(String field) {
        if (field.equals(PostFields.CONTENT)) {
            return "Text";
        }
        String words =
                field.replace('.', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? field : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** @param key of a field in the editor's form, such as {@code source}, {@code field.rating} or {@code attribute.name:mood} */
    public static String ofFormField(String key) {
        int colon = key.indexOf(':');
        if (colon >= 0 && !key.startsWith("correction")) {
            return key.startsWith("image.") ? "Image " + key.substring(colon + 1) : key.substring(colon + 1);
        }
        String name = colon < 0 ? key : key.substring(0, colon);
        return FORM_FIELDS.getOrDefault(name, of(name.startsWith("field.") ? name.substring(6) : name));
    }
}
