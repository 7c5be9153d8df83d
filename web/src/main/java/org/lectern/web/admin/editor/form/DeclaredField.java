package org.lectern.web.admin.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.post.kind.field.Field;
import org.lectern.post.kind.field.ReferenceType;

/**
 * A field that the kind declares, as the editor shows it. A group shows as its parts.
 *
 * @param path from the attribute to the part
 * @param label with those of the groups that it stands in
 */
public record DeclaredField(List<String> path, String label, Field field) {
    private static final String PREFIX = "field.";
    private static final Map<String, String> COMPLETIONS =
            Map.of("tag", "tags", "person", "people", "event", "events", "post", "posts");

    public DeclaredField {
        path = List.copyOf(path);
    }

    public static List<DeclaredField> of(List<Field> fields) {
        List<DeclaredField> all = new ArrayList<>();
        fields.forEach(field -> add(all, List.of(), "", field));
        return all;
    }

    private static void add(List<DeclaredField> all, List<String> above, String labels, Field field) {
        List<String> path = new ArrayList<>(above);
        path.add(field.name());
        String label = labels.isEmpty() ? field.label() : labels + ": " + field.label();
        boolean isWhole = field.parts().isEmpty() || field.type().name().equals("reference");
        if (isWhole) {
            all.add(new DeclaredField(path, label, field));
        } else {
            field.parts().forEach(part -> add(all, path, label, part));
        }
    }

    /** Of the field in the form. */
    public String name() {
        return PREFIX + String.join(".", path);
    }

    static boolean isName(String name) {
        return name.startsWith(PREFIX);
    }

    static String pathOf(String name) {
        return name.substring(PREFIX.length());
    }

    public String pointer() {
        return "/attributes/" + String.join("/", path);
    }

    Control control() {
        return Control.of(field);
    }

    /** For pages. */
    public String controlName() {
        return control().name();
    }

    public String help() {
        return field.help().orElse("");
    }

    public boolean required() {
        return field.required();
    }

    /** Of the element that says more about it. */
    public String hintId() {
        return "h-" + name();
    }

    /** @param value which is to be among them, allowed or not */
    public List<String> choicesWith(String value) {
        List<String> choices = new ArrayList<>(field.settings().texts("values"));
        if (!value.isEmpty() && !choices.contains(value)) {
            choices.add(value);
        }
        return choices;
    }

    /** What completes it; nothing for most. */
    public String completion() {
        boolean isReference = field.type().name().equals("reference");
        return isReference ? COMPLETIONS.getOrDefault(ReferenceType.to(field), "") : "";
    }

    /** Whether its value can be shown in this control without loss; a value of another type is shown among the undeclared ones. */
    boolean fits(Document attributes) {
        Document group = attributes;
        for (String step : path.subList(0, path.size() - 1)) {
            if (group.value(step).isEmpty()) {
                return true;
            }
            if (group.document(step).isEmpty()) {
                return false;
            }
            group = group.document(step).get();
        }
        Object value = group.fields().get(path.get(path.size() - 1));
        return value == null || fits(value);
    }

    private boolean fits(Object value) {
        return switch (control()) {
            case LINES ->
                value instanceof List<?> list
                        && list.stream().allMatch(each -> each instanceof String line && isLine(line));
            case NAMED ->
                value instanceof Document named
                        && (named.text("name").isPresent() || named.text("slug").isPresent());
            case POST -> value instanceof Document post && post.text("id").isPresent();
            default -> AttributeType.of(value) == control().stored();
        };
    }

    private static boolean isLine(String text) {
        return !text.isBlank() && text.equals(text.strip()) && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }
}
