package org.lectern.importing.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.post.PostLimits;
import org.lectern.post.Slug;

/** A person or an event: a name, or a map with a name. Whatever else the map says stays in it. */
final class NamedValue {
    private NamedValue() {}

    static Optional<Document> of(Object value) {
        Map<?, ?> given = value instanceof Map<?, ?> map ? map : Map.of();
        Optional<String> stated =
                Words.line(given.get("slug")).flatMap(Slug::from).map(Slug::text);
        Optional<String> name = Words.line(value instanceof Map ? given.get("name") : value)
                .or(() -> stated)
                .filter(text -> text.length() <= PostLimits.MAX_NAME);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> named = new LinkedHashMap<>();
        stated.or(() -> Slug.from(name.get()).map(Slug::text)).ifPresent(slug -> named.put("slug", slug));
        named.put("name", name.get());
        given.forEach((key, each) ->
                named.putIfAbsent(AttributeNames.storable(String.valueOf(key)), FrontMatter.plain(each)));
        return Optional.of(Document.of(named));
    }

    /** All elements of a list, or the one value; empty if one of them is none. */
    static Optional<List<Document>> list(Object value) {
        List<Document> named = new ArrayList<>();
        for (Object each : Words.elements(value)) {
            of(each).ifPresent(named::add);
        }
        boolean isComplete = named.size() == Words.elements(value).size() && named.size() <= PostLimits.MAX_ENTRIES;
        return isComplete ? Optional.of(named) : Optional.empty();
    }
}
