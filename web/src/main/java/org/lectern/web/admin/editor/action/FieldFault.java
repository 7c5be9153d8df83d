package org.lectern.web.admin.editor.action;

import java.util.List;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.problem.Violation;
import org.lectern.web.admin.editor.form.TypedForm;

/**
 * What is wrong with a field of the form.
 *
 * @param field its name in the form; empty: the form has none for it
 * @param place its number, of several of that name
 */
record FieldFault(String field, int place, String pointer, String detail) {
    private static final Set<String> CORE =
            Set.of("title", "slug", "kind", "tags", "status", "published", "language", "summary", "authors", "event");

    static FieldFault of(Violation violation, TypedForm form) {
        String[] path = violation.pointer().split("/");
        String first = path.length > 1 ? path[1] : "";
        String detail = sentence(violation.detail());
        if (CORE.contains(first)) {
            return new FieldFault(first, 0, violation.pointer(), detail);
        }
        return switch (first) {
            case "content" -> new FieldFault("source", 0, violation.pointer(), detail);
            case "corrections" -> new FieldFault("correction", 0, violation.pointer(), detail);
            case "images" -> new FieldFault("image.url", number(path, 2), violation.pointer(), detail);
            case "talk" -> known("talk." + step(path, 2), violation.pointer(), detail, form);
            case "attributes" -> attribute(path, violation.pointer(), detail, form);
            default -> new FieldFault("", 0, violation.pointer(), detail);
        };
    }

    /** A row by its number or by its name; else a declared field, which may be a part of a group. */
    private static FieldFault attribute(String[] path, String pointer, String detail, TypedForm form) {
        String name = step(path, 2);
        if (name.matches("\\d{1,6}")) {
            return new FieldFault("attribute.value", Integer.parseInt(name), pointer, detail);
        }
        List<String> rows = form.texts("attribute.name");
        if (rows.contains(name)) {
            return new FieldFault("attribute.value", rows.indexOf(name), pointer, detail);
        }
        for (int end = path.length; end > 2; end--) {
            String field = "field." + String.join(".", List.of(path).subList(2, end));
            if (form.has(field)) {
                return new FieldFault(field, 0, pointer, detail);
            }
        }
        return form.fields().keySet().stream()
                .filter(field -> field.startsWith("field." + name + "."))
                .findFirst()
                .map(field -> new FieldFault(field, 0, pointer, detail))
                .orElseGet(() -> new FieldFault("", 0, pointer, detail));
    }

    private static FieldFault known(String field, String pointer, String detail, TypedForm form) {
        return new FieldFault(form.has(field) ? field : "", 0, pointer, detail);
    }

    private static String step(String[] path, int at) {
        return at < path.length ? path[at].replace("~1", "/").replace("~0", "~") : "";
    }

    private static int number(String[] path, int at) {
        return step(path, at).matches("\\d{1,6}") ? Integer.parseInt(path[at]) : 0;
    }

    private static String sentence(String detail) {
        boolean isRest = !detail.isEmpty() && Character.isLowerCase(detail.charAt(0));
        String whole = isRest ? "This " + detail : detail;
        return whole.endsWith(".") ? whole : whole + ".";
    }

    Document document() {
        return Document.of("field", field)
                .with("place", place)
                .with("pointer", pointer)
                .with("detail", detail);
    }
}
