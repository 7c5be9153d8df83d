package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lectern.document.Document;

/** A number from {@code min} to {@code max}, without a fraction where {@code whole} is set. */
@ApplicationScoped
public class NumberType implements FieldType {
    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final String WHOLE = "whole";

    @Override
    public String name() {
        return "number";
    }

    @Override
    public String label() {
        return "Number";
    }

    @Override
    public Set<String> settings() {
        return Set.of(MIN, MAX, WHOLE);
    }

    @Override
    public void check(Settings settings) {
        settings.flag(WHOLE);
        settings.bounds(MIN, MAX);
    }

    @Override
    public Document schema(Field field) {
        return Document.of("type", isWhole(field) ? "integer" : "number")
                .withOptional("minimum", field.settings().value(MIN))
                .withOptional("maximum", field.settings().value(MAX));
    }

    @Override
    public String wanted(Field field) {
        return "has to be a " + (isWhole(field) ? "whole number" : "number")
                + Numbers.range(field.settings().value(MIN), field.settings().value(MAX));
    }

    private static boolean isWhole(Field field) {
        return field.settings().flag(WHOLE).orElse(false);
    }
}
