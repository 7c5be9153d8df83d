package org.lectern.importing.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.PostFields;
import org.lectern.post.kind.Kinds;

/** Which kind of post it is. Generators call an entry a post. */
final class KindField implements CoreField {
    static final String PAGE = "page";

    private final Kinds kinds;

    KindField(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public void read(Gathering post) {
        List<Field> stated = post.stated("kind", "type", "layout");
        for (Field field : stated) {
            Optional<String> kind = kind(field);
            if (kind.isPresent()) {
                post.take(field);
                post.read(PostFields.KIND, kind.get());
                return;
            }
        }
        post.derived(PostFields.KIND, post.path().stem().equals("_index") ? PAGE : "entry");
    }

    private Optional<String> kind(Field field) {
        return Words.line(field.value())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .map(text -> text.equals("post") ? "entry" : text)
                .filter(kinds::isKnown);
    }
}
