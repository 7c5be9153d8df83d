package org.lectern.post.kind.migration;

import java.util.Collections;
import org.lectern.document.Document;

/** {@code {stars: 3}} becomes {@code {rating: 3}}, in the same place. */
public record RenameField(String from, String to) implements Migration {
    public RenameField {
        Attribute.requireName(from);
        Attribute.requireName(to);
        if (from.equals(to)) {
            throw new IllegalArgumentException("both names are '" + to + "'");
        }
    }

    @Override
    public Migrated apply(Document attributes) {
        if (!attributes.has(from)) {
            return new Migrated.Unchanged();
        }
        if (attributes.has(to)) {
            return new Migrated.DoesNotFit("it has '" + to + "' already, beside '" + from + "'");
        }
        return new Migrated.Changed(Attribute.replaced(
                attributes,
                from,
                Collections.singletonMap(to, attributes.fields().get(from))));
    }
}
