package org.lectern.web.admin.editor.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.web.admin.editor.form.TypedForm;

/**
 * A form as one text under each key, so that two forms can be compared: rows stand under what they are about, {@code attribute.name:mood}
 * for the one of the attribute mood, and not under their number.
 */
final class KeyedForm {
    private static final char BETWEEN = '\u001f';

    /** Fields that are rows together, the first of them tells what the row is about. */
    private static final List<List<String>> ROWS = List.of(
            List.of("attribute.name", "attribute.type", "attribute.value"),
            List.of("image.url", "image.alt", "image.caption"));

    private static final Set<String> KEPT_WHOLE = Set.of("attribute.was");
    private static final String NUMBERED = "correction.text";

    private KeyedForm() {}

    static Map<String, String> of(TypedForm form) {
        Map<String, String> keyed = new LinkedHashMap<>();
        Set<String> inRows = new TreeSet<>();
        ROWS.forEach(inRows::addAll);
        for (String name : form.fields().keySet()) {
            if (name.equals(NUMBERED)) {
                List<String> texts = form.texts(name);
                for (int i = 0; i < texts.size(); i++) {
                    keyed.put(name + ":" + i, texts.get(i));
                }
            } else if (!inRows.contains(name) && !KEPT_WHOLE.contains(name)) {
                keyed.put(name, form.text(name));
            }
        }
        ROWS.forEach(fields -> rows(form, fields, keyed));
        return keyed;
    }

    private static void rows(TypedForm form, List<String> fields, Map<String, String> keyed) {
        for (int i = 0; i < form.texts(fields.get(0)).size(); i++) {
            int place = i;
            String about = form.texts(fields.get(0)).get(i).strip();
            String key = fields.get(0) + ":" + about;
            List<String> rest = fields.stream()
                    .skip(1)
                    .map(field -> form.text(field, place).orElse(""))
                    .toList();
            boolean isEmpty = about.isEmpty() && rest.get(rest.size() - 1).isBlank();
            for (int number = 2; keyed.containsKey(key); number++) {
                key = fields.get(0) + ":" + about + BETWEEN + number;
            }
            if (!isEmpty) {
                keyed.put(key, String.join(String.valueOf(BETWEEN), rest));
            }
        }
    }

    /** @param like has the fields that are no texts under a key */
    static TypedForm form(Map<String, String> keyed, TypedForm like) {
        TypedForm form = TypedForm.empty();
        for (String name : KEPT_WHOLE) {
            form = like.has(name) ? form.with(name, like.texts(name)) : form;
        }
        for (var each : keyed.entrySet()) {
            form = and(form, each.getKey(), each.getValue());
        }
        return form;
    }

    private static TypedForm and(TypedForm form, String key, String text) {
        int colon = key.indexOf(':');
        String name = colon < 0 ? key : key.substring(0, colon);
        if (colon < 0) {
            return form.with(name, text);
        }
        if (name.equals(NUMBERED)) {
            return form.and(name, text);
        }
        List<String> fields = ROWS.stream()
                .filter(each -> each.get(0).equals(name))
                .findFirst()
                .orElseThrow();
        String about = key.substring(colon + 1);
        int numbered = about.indexOf(BETWEEN);
        TypedForm row = form.and(name, numbered < 0 ? about : about.substring(0, numbered));
        String[] rest = text.split(String.valueOf(BETWEEN), -1);
        for (int i = 1; i < fields.size(); i++) {
            row = row.and(fields.get(i), i - 1 < rest.length ? rest[i - 1] : "");
        }
        return row;
    }

    /** As people read it. */
    static String shown(String text) {
        return text.replace(BETWEEN, '\n').strip();
    }
}
