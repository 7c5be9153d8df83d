package org.lectern.importing.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.FrontMatter.Field;

/** The fields that nobody asked for, under names that a document can have: not empty, not beginning with a dollar, without dots. */
final class AttributeNames {
    private AttributeNames() {}

    static Map<String, Object> attributes(Gathering post) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Field field : post.left()) {
            String name = free(storable(field.name()), attributes);
            if (!name.equals(field.name())) {
                post.warn(
                        "its field '" + field.name() + "' is kept as '" + name + "', since the name cannot be stored");
            }
            attributes.put(name, renamed(FrontMatter.plain(field.value())));
        }
        return attributes;
    }

    static String storable(String name) {
        String renamed = name.replace('.', '_').replace('\0', '_').replaceFirst("^\\$", "_");
        return renamed.isEmpty() ? "_" : renamed;
    }

    private static Object renamed(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> renamed = new LinkedHashMap<>();
            map.forEach((name, each) -> renamed.put(free(storable(String.valueOf(name)), renamed), renamed(each)));
            return renamed;
        }
        if (value instanceof List<?> list) {
            List<Object> renamed = new ArrayList<>();
            list.forEach(each -> renamed.add(renamed(each)));
            return renamed;
        }
        return value;
    }

    private static String free(String name, Map<String, Object> taken) {
        String free = name;
        while (taken.containsKey(free)) {
            free = free + "_";
        }
        return free;
    }
}
