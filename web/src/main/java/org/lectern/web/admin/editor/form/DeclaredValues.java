package org.lectern.web.admin.editor.form;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.problem.Violation;

/** The values of declared fields as texts, and back. */
final class DeclaredValues {
    private final AttributeTexts texts;

    DeclaredValues(AttributeTexts texts) {
        this.texts = texts;
    }

    String text(DeclaredField field, Document attributes) {
        return value(attributes, field.path()).map(value -> text(field, value)).orElse("");
    }

    private String text(DeclaredField field, Object value) {
        return switch (field.control()) {
            case LINES ->
                String.join(
                        "\n", ((List<?>) value).stream().map(Object::toString).toList());
            case NAMED ->
                ((Document) value)
                        .text("name")
                        .or(() -> ((Document) value).text("slug"))
                        .orElse("");
            case POST -> ((Document) value).text("id").orElse("");
            default -> texts.text(value);
        };
    }

    /** The attributes with the typed value in its place; a blank one is none, unless it was blank before. */
    Document read(Document attributes, DeclaredField field, String typed, Document former, List<Violation> violations) {
        Optional<Object> before = value(former, field.path());
        if (typed.equals(TypedForm.newlines(text(field, former)))) {
            return put(attributes, field.path(), before);
        }
        if (typed.isBlank()) {
            return put(attributes, field.path(), Optional.empty());
        }
        try {
            return put(attributes, field.path(), Optional.of(value(field, typed, before)));
        } catch (IllegalArgumentException wrong) {
            violations.add(new Violation(field.pointer(), wrong.getMessage()));
            return attributes;
        }
    }

    private Object value(DeclaredField field, String typed, Optional<Object> before) {
        return switch (field.control()) {
            case LINES ->
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            case NAMED -> NamedReference.read(typed.strip());
            case POST -> Document.of("id", typed.strip());
            case TEXT -> typed;
            default -> texts.value(field.control().stored(), typed.strip(), before);
        };
    }

    private static Optional<Object> value(Document attributes, List<String> path) {
        Optional<Object> value = Optional.of(attributes);
        for (String step : path) {
            value = value.filter(Document.class::isInstance).flatMap(group -> ((Document) group).value(step));
        }
        return value;
    }

    /** A group that has nothing left is gone, if it was made here. */
    private static Document put(Document group, List<String> path, Optional<Object> value) {
        String name = path.get(0);
        if (path.size() == 1) {
            boolean isNull = group.has(name) && group.value(name).isEmpty();
            return value.isPresent() ? group.with(name, value.get()) : isNull ? group : group.without(name);
        }
        Document inner = group.document(name).orElse(Document.empty());
        Document changed = put(inner, path.subList(1, path.size()), value);
        return changed.isEmpty() && !group.has(name)
                ? group
                : changed.isEmpty() ? group.without(name) : group.with(name, changed);
    }
}
