package org.lectern.post.kind.migration;

import org.lectern.document.Document;

/** Takes a field away with its value, which is from then on only in the history of the post. */
public record DropField(String name) implements Migration {
    public DropField {
        Attribute.requireName(name);
    }

    @Override
    public Migrated apply(Document attributes) {
        return attributes.has(name) ? new Migrated.Changed(attributes.without(name)) : new Migrated.Unchanged();
    }
}
