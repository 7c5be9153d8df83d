package org.lectern.web.api.description;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;

/**
 * Several fragments become one document. What stands at the top of a fragment beside paths, components and tags (title, servers, security)
 * may stand in one of them only, as may each operation and each component.
 */
final class MergedFragments {
    static final String PATHS = "paths";
    static final String COMPONENTS = "components";
    static final String TAGS = "tags";

    private Document top = Document.empty();
    private Document paths = Document.empty();
    private Document components = Document.empty();
    private final List<Object> tags = new ArrayList<>();

    void add(String name, Document fragment) {
        tags.addAll(fragment.list(TAGS));
        top = together(top, fragment.without(PATHS).without(COMPONENTS).without(TAGS), name + ":");
        paths = eachTogether(paths, fragment.document(PATHS).orElse(Document.empty()), name + ": paths");
        components =
                eachTogether(components, fragment.document(COMPONENTS).orElse(Document.empty()), name + ": components");
    }

    Document document() {
        return top.with(TAGS, tags).with(PATHS, paths).with(COMPONENTS, components);
    }

    private static Document eachTogether(Document there, Document more, String place) {
        Document both = there;
        for (String name : more.names()) {
            Document former = there.document(name).orElse(Document.empty());
            Document added = more.document(name).orElse(Document.empty());
            both = both.with(name, together(former, added, place + " " + name));
        }
        return both;
    }

    private static Document together(Document there, Document more, String place) {
        for (String name : more.names()) {
            if (there.has(name)) {
                throw new IllegalStateException(place + " " + name + " stands in another fragment already");
            }
        }
        return there.withAll(more);
    }
}
