package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;

/** A pointer to a post, an event, a person or a tag ({@code to}). A tag is its slug; a post an object with its {@code id}; the others are objects with {@code slug} and, as printed, {@code name}. */
@ApplicationScoped
public class ReferenceType implements FieldType {
    private static final String TO = "to";
    private static final String POST = "post";
    private static final String TAG = "tag";
    private static final List<String> TARGETS = List.of(POST, "event", "person", TAG);
    private static final Field SLUG = Field.part("slug", new SlugType(), true);

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String label() {
        return "Reference";
    }

    @Override
    public Set<String> settings() {
        return Set.of(TO);
    }

    @Override
    public void check(Settings settings) {
        if (settings.text(TO).filter(TARGETS::contains).isEmpty()) {
            settings.fault(TO, "has to be one of " + String.join(", ", TARGETS));
        }
    }

    @Override
    public Document schema(Field field) {
        return to(field).equals(TAG) ? SLUG.type().schema(SLUG) : FieldSchema.object(parts(field));
    }

    @Override
    public String wanted(Field field) {
        return switch (to(field)) {
            case TAG -> "has to be the slug of a tag";
            case POST -> "has to be an object with the id of a post";
            default ->
                "has to be an object with the slug, and the name, of "
                        + (to(field).equals("event") ? "an " : "a ") + to(field);
        };
    }

    @Override
    public List<Field> parts(Field field) {
        return switch (to(field)) {
            case TAG -> List.of();
            case POST -> List.of(Field.part("id", new TextType(), true));
            default -> List.of(SLUG, Field.part("name", new TextType(), false));
        };
    }

    /** What the field refers to: {@code post}, {@code event}, {@code person} or {@code tag}. */
    public static String to(Field field) {
        return field.settings().text(TO).orElse(TAG);
    }

    /** What the thing is known by that a right value refers to: an id or a slug. */
    public static Optional<String> key(Field field, Object value) {
        if (value instanceof Document reference) {
            return reference.text(to(field).equals(POST) ? "id" : "slug");
        }
        return Optional.of(value).filter(String.class::isInstance).map(String.class::cast);
    }
}
