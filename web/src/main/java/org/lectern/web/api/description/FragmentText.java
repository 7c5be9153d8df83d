package org.lectern.web.api.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A fragment as somebody wrote it, in YAML 1.2. Names that look like numbers, such as {@code 200}, are texts all the same. */
public final class FragmentText {
    private FragmentText() {}

    /** @param name for whoever looks for a mistake */
    public static Document read(String name, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(false)
                .build();
        if (new Load(settings).loadFromString(yaml) instanceof Map<?, ?> fragment) {
            return document(fragment);
        }
        throw new IllegalStateException(name + " has to be a mapping");
    }

    private static Document document(Map<?, ?> mapping) {
        Map<String, Object> named = new LinkedHashMap<>();
        mapping.forEach((name, value) -> named.put(String.valueOf(name), value(value)));
        return Document.of(named);
    }

    private static Object value(Object value) {
        if (value instanceof Map<?, ?> mapping) {
            return document(mapping);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> each == null ? null : value(each)).toList();
        }
        return value;
    }
}
