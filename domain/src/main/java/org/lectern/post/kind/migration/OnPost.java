package org.lectern.post.kind.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.lectern.document.Document;
import org.lectern.post.PostFields;

/** Applies a migration to the document of a post, whose attributes may stand beside the core fields, where another program put them. */
public final class OnPost {
    private OnPost() {}

    /** @return {@link Migrated.Changed} with the whole document */
    public static Migrated apply(Migration migration, Document document) {
        Document inside = document.document(PostFields.ATTRIBUTES).orElse(Document.empty());
        Map<String, Object> all = new LinkedHashMap<>(inside.fields());
        document.fields().forEach((name, value) -> {
            if (!PostFields.isCore(name)) {
                all.putIfAbsent(name, value);
            }
        });
        Migrated migrated = migration.apply(Document.of(all));
        return migrated instanceof Migrated.Changed changed
                ? new Migrated.Changed(placed(changed.attributes(), inside, document))
                : migrated;
    }

    /** What nobody changed stays beside the core fields; all else goes where attributes belong. */
    private static Document placed(Document changed, Document inside, Document document) {
        Document result = document;
        Document attributes = changed;
        for (String name : document.names()) {
            if (PostFields.isCore(name) || inside.has(name)) {
                continue;
            }
            boolean stays = changed.has(name)
                    && Objects.equals(
                            changed.fields().get(name), document.fields().get(name));
            attributes = stays ? attributes.without(name) : attributes;
            result = stays ? result : result.without(name);
        }
        boolean hadNone = !document.has(PostFields.ATTRIBUTES) && attributes.isEmpty();
        return hadNone ? result : result.with(PostFields.ATTRIBUTES, attributes);
    }
}
