package org.lectern.importing.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.importing.xml.XmlElement;

/** Elements that Lectern has no field for, as values that a post keeps. */
public final class ElementValue {
    private ElementValue() {}

    /** Its text, if it has nothing else; else a map of its attributes, its children and its text. */
    public static Object of(XmlElement element) {
        Map<String, Object> value = new LinkedHashMap<>();
        element.attributes().forEach((name, text) -> {
            if (!name.startsWith("xmlns")) {
                value.put(name, text);
            }
        });
        element.children().forEach(child -> add(value, child));
        if (value.isEmpty()) {
            return element.text().strip();
        }
        if (element.children().isEmpty() && !element.text().isBlank()) {
            value.put("text", element.text().strip());
        } else if (!element.children().isEmpty() && hasMixedText(element)) {
            value.put("text", element.markup().strip());
        }
        return value;
    }

    /** Adds an element under its name; several of one name are a list. An empty one says nothing. */
    @SuppressWarnings("unchecked") // The only lists among the values are those that are put there here.
    public static void add(Map<String, Object> values, XmlElement element) {
        Object value = of(element);
        if (value.equals("")) {
            return;
        }
        values.merge(element.commonName(), value, (before, next) -> {
            List<Object> all = before instanceof List ? (List<Object>) before : new ArrayList<>(List.of(before));
            all.add(next);
            return all;
        });
    }

    private static boolean hasMixedText(XmlElement element) {
        return element.content().stream().anyMatch(each -> each instanceof String text && !text.isBlank());
    }
}
