package org.lectern.bulk.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;

/** The tags of posts and of operations, as slugs, each once and in their order. */
final class TagList {
    private static final int MOST = 50;

    private TagList() {}

    /** The slugs of a list of texts; faults where it is none. */
    static List<String> read(Parameters parameters, String name) {
        Set<String> slugs = new LinkedHashSet<>();
        List<?> given = parameters
                .value(name)
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .orElse(List.of());
        for (Object each : given) {
            if (each instanceof String text && Slug.from(text).isPresent()) {
                slugs.add(Slug.from(text).orElseThrow().text());
            } else {
                parameters.fault(name, "has to be a list of texts with letters or digits");
            }
        }
        if (slugs.isEmpty() || slugs.size() > MOST) {
            parameters.fault(name, "has to be a list of 1 to " + MOST + " tags");
        }
        return List.copyOf(slugs);
    }

    static Document with(Document document, Collection<String> tags) {
        Set<String> all = new LinkedHashSet<>(document.texts(PostFields.TAGS));
        return all.addAll(tags) ? document.with(PostFields.TAGS, all) : document;
    }

    static Document without(Document document, Collection<String> tags) {
        List<String> left = new ArrayList<>(document.texts(PostFields.TAGS));
        if (!left.removeAll(tags)) {
            return document;
        }
        return left.isEmpty() ? document.without(PostFields.TAGS) : document.with(PostFields.TAGS, left);
    }
}
