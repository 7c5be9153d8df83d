package org.lectern.importing.storing;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;

/** The parts of notes that were found, as posts of their own that know their whole. */
final class PartsOfNotes {
    /** What a part has from its whole, where its source says nothing else. */
    private static final List<String> INHERITED = List.of(
            PostFields.STATUS,
            PostFields.PUBLISHED,
            PostFields.MODIFIED,
            PostFields.LANGUAGE,
            PostFields.AUTHORS,
            PostFields.EVENT);

    private PartsOfNotes() {}

    static List<FoundPost> of(FoundPost whole, PostId id) {
        return whole.parts().stream().map(part -> placed(part, whole, id)).toList();
    }

    private static FoundPost placed(FoundPost part, FoundPost whole, PostId id) {
        Document place = Document.of("id", id.text())
                .withAll(part.fields().document(PostFields.PART_OF).orElse(Document.empty()));
        Document fields = part.fields();
        for (String name : INHERITED) {
            fields = fields.has(name)
                    ? fields
                    : fields.withOptional(name, whole.fields().value(name));
        }
        return part.with(fields.with(PostFields.PART_OF, place));
    }
}
