package org.lectern.web.admin.editor.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editor's form, every field with its values as typed. Fields of which there are several, such as the names of attributes, have as many
 * values. What a form does not name is not shown in it, and stays as it is.
 */
public record TypedForm(Map<String, List<String>> fields) {
    public static final String KIND = "kind";
    public static final String STATUS = "status";
    public static final String SOURCE = "source";

    public TypedForm {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = copy;
    }

    public static TypedForm empty() {
        return new TypedForm(Map.of());
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The first value; blank where there is none. Lines end with a line feed, whatever the browser sent. */
    public String text(String name) {
        return texts(name).stream().findFirst().orElse("");
    }

    public List<String> texts(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(TypedForm::newlines)
                .toList();
    }

    /** The value of the field at this place, of several. */
    public Optional<String> text(String name, int place) {
        return texts(name).stream().skip(place).findFirst();
    }

    public TypedForm with(String name, String value) {
        return with(name, List.of(value));
    }

    public TypedForm with(String name, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.put(name, values);
        return new TypedForm(more);
    }

    /** One more value of a field that may have several. */
    public TypedForm and(String name, String value) {
        List<String> values = new ArrayList<>(fields.getOrDefault(name, List.of()));
        values.add(value);
        return with(name, values);
    }

    /** Names to first values, for pages. */
    public Map<String, String> getValue() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.keySet().forEach(name -> values.put(name, text(name)));
        return values;
    }

    /** Browsers send every line's end as CR and LF. */
    static String newlines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
