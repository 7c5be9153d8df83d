package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.PostLimits;

/** Several values of the type that {@code of} declares; {@code min} and {@code max} count them, {@code unique} wants each once. */
@ApplicationScoped
public class ListType implements FieldType {
    public static final String OF = "of";
    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final String UNIQUE = "unique";

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String label() {
        return "List";
    }

    @Override
    public Set<String> settings() {
        return Set.of(OF, MIN, MAX, UNIQUE);
    }

    @Override
    public void check(Settings settings) {
        settings.flag(UNIQUE);
        settings.wholeBounds(MIN, MAX, 0, PostLimits.MAX_ENTRIES);
    }

    @Override
    public Document schema(Field field) {
        Document schema = Document.of("type", "array");
        for (Field element : field.nested()) {
            schema = schema.with("items", FieldSchema.element(element));
        }
        return schema.withOptional("minItems", field.settings().value(MIN))
                .with("maxItems", most(field))
                .withOptional("uniqueItems", field.settings().flag(UNIQUE).filter(unique -> unique));
    }

    @Override
    public String wanted(Field field) {
        boolean unique = field.settings().flag(UNIQUE).orElse(false);
        Object least = field.settings().value(MIN).orElse(0);
        return "has to be a list of " + least + " to " + most(field) + " entries" + (unique ? ", each once" : "");
    }

    @Override
    public Optional<Field> element(Field field) {
        return field.nested().stream().findFirst();
    }

    private static Object most(Field field) {
        return field.settings().value(MAX).orElse(PostLimits.MAX_ENTRIES);
    }
}
