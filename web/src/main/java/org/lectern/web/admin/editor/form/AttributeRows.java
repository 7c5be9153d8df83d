package org.lectern.web.admin.editor.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.problem.Violation;

/** The attributes that the kind does not declare: rows of name, type and value. */
final class AttributeRows {
    static final String NAME = "attribute.name";
    static final String TYPE = "attribute.type";
    static final String VALUE = "attribute.value";

    /** The names that were there when the form was made: of those, a row that is gone is a wish. */
    static final String WAS = "attribute.was";

    private final AttributeTexts texts;

    AttributeRows(AttributeTexts texts) {
        this.texts = texts;
    }

    static List<AttributeRow> of(TypedForm form) {
        List<AttributeRow> rows = new ArrayList<>();
        for (int i = 0; i < form.texts(NAME).size(); i++) {
            rows.add(new AttributeRow(
                    i,
                    form.texts(NAME).get(i).strip(),
                    form.text(TYPE, i).orElse(""),
                    form.text(VALUE, i).orElse("")));
        }
        return rows;
    }

    static Set<String> names(TypedForm form) {
        return of(form).stream().map(AttributeRow::name).collect(Collectors.toSet());
    }

    TypedForm and(TypedForm form, String name, Object value) {
        return and(form, name, AttributeType.of(value), texts.text(value)).and(WAS, name);
    }

    static TypedForm and(TypedForm form, String name, AttributeType type, String text) {
        return form.and(NAME, name).and(TYPE, type.name()).and(VALUE, text);
    }

    /** As if it had never been a row. */
    static TypedForm without(TypedForm form, String name) {
        TypedForm rest = form.with(NAME, List.of()).with(TYPE, List.of()).with(VALUE, List.of());
        for (AttributeRow row : of(form)) {
            rest = row.name().equals(name)
                    ? rest
                    : rest.and(NAME, row.name()).and(TYPE, row.typeName()).and(VALUE, row.value());
        }
        return rest.with(
                WAS, form.texts(WAS).stream().filter(was -> !was.equals(name)).toList());
    }

    /** The attributes with what the rows say. */
    Document read(Document attributes, TypedForm form, Post former, List<Violation> violations) {
        Document read = attributes;
        Map<String, Object> taken = new LinkedHashMap<>();
        Document before = former.attributes();
        for (AttributeRow row : of(form)) {
            if (row.isEmpty()) {
                continue;
            }
            try {
                requireFreeName(row.name(), taken);
                taken.put(row.name(), value(row, before));
            } catch (IllegalArgumentException wrong) {
                violations.add(new Violation("/attributes/" + row.place(), wrong.getMessage()));
            }
        }
        for (String was : form.texts(WAS)) {
            read = taken.containsKey(was) ? read : read.without(was);
        }
        for (var each : taken.entrySet()) {
            read = read.with(each.getKey(), each.getValue());
        }
        return read;
    }

    private Object value(AttributeRow row, Document before) {
        Object former = before.fields().get(row.name());
        boolean isSame = before.has(row.name()) && texts.isSame(row.type(), row.value(), former);
        return isSame ? former : texts.value(row.type(), row.value(), Optional.ofNullable(former));
    }

    private static void requireFreeName(String name, Map<String, Object> taken) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("The value has no name.");
        }
        if (taken.containsKey(name)) {
            throw new IllegalArgumentException("There are two of this name.");
        }
    }
}
