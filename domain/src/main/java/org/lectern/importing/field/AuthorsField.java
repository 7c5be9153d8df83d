package org.lectern.importing.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.PostFields;

/** Who wrote it: one name or several, each as printed. */
final class AuthorsField implements CoreField {
    @Override
    public void read(Gathering post) {
        List<Document> authors = new ArrayList<>();
        for (Field field : post.stated("authors", "author")) {
            Optional<List<Document>> named = NamedValue.list(field.value());
            if (named.isPresent()) {
                post.take(field);
                named.get().stream().filter(each -> !authors.contains(each)).forEach(authors::add);
            } else {
                post.warn("its " + field.name() + " is neither a name nor a list of names; it is kept as an attribute");
            }
        }
        if (!authors.isEmpty()) {
            post.read(PostFields.AUTHORS, authors);
        }
    }
}
