package org.lectern.web.admin.editor.form;

import org.lectern.document.Document;
import org.lectern.post.Slug;

/** A person or an event, typed as its name: the slug is made of it, as it is of the names of authors. */
final class NamedReference {
    private NamedReference() {}

    /** @throws IllegalArgumentException with a sentence, if no slug can be made of the name */
    static Document read(String name) {
        Slug slug = Slug.from(name)
                .orElseThrow(() -> new IllegalArgumentException("This has to be a name with a letter or digit in it."));
        return Document.of("slug", slug.text()).with("name", name);
    }
}
