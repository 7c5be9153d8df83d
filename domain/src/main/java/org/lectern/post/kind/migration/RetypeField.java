package org.lectern.post.kind.migration;

import java.util.Objects;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.kind.migration.conversion.Conversion;

/** {@code {rating: "3"}} becomes {@code {rating: 3}}: the value as the conversion makes it, under the same name. A null stays one. */
public record RetypeField(String name, Conversion conversion) implements Migration {
    public RetypeField {
        Attribute.requireName(name);
        Objects.requireNonNull(conversion);
    }

    @Override
    public Migrated apply(Document attributes) {
        Optional<Object> value = attributes.value(name);
        if (value.isEmpty() || conversion.isDone(value.get())) {
            return new Migrated.Unchanged();
        }
        return conversion
                .convert(value.get())
                .<Migrated>map(converted -> new Migrated.Changed(attributes.with(name, converted)))
                .orElseGet(() -> new Migrated.DoesNotFit(
                        "its '" + name + "', " + Attribute.shown(value.get()) + ", is no " + conversion.target()));
    }
}
