package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;

/** One of the texts in {@code values}. */
@ApplicationScoped
public class EnumerationType implements FieldType {
    private static final String VALUES = "values";
    private static final int MOST = 500;
    private static final int MAX_LENGTH = 200;
    private static final int MOST_TOLD = 20;

    @Override
    public String name() {
        return "enumeration";
    }

    @Override
    public String label() {
        return "Choice";
    }

    @Override
    public Set<String> settings() {
        return Set.of(VALUES);
    }

    @Override
    public void check(Settings settings) {
        List<?> values = settings.list(VALUES).orElse(List.of());
        Set<Object> different = new HashSet<>(values);
        boolean allTexts = values.stream().allMatch(EnumerationType::isChoice);
        if (values.isEmpty() || values.size() > MOST || !allTexts || different.size() < values.size()) {
            settings.fault(
                    VALUES,
                    "has to be a list of 1 to " + MOST + " different texts of 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public Document schema(Field field) {
        return Document.of("type", "string").with("enum", values(field));
    }

    @Override
    public String wanted(Field field) {
        List<String> values = values(field);
        return values.size() <= MOST_TOLD
                ? "has to be one of " + String.join(", ", values)
                : "has to be one of " + String.join(", ", values.subList(0, MOST_TOLD)) + " and "
                        + (values.size() - MOST_TOLD) + " others";
    }

    private static List<String> values(Field field) {
        return field.settings().texts(VALUES);
    }

    private static boolean isChoice(Object value) {
        return value instanceof String text && !text.isBlank() && text.length() <= MAX_LENGTH;
    }
}
