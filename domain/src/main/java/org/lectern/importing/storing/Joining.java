package org.lectern.importing.storing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Source;

/**
 * A stored post that another source has too. The richer copy is kept, with what only the other one has; it remembers the other source. A post
 * that somebody changed here stays as it is.
 */
final class Joining {
    /** That a copy has them says more of it than the length of its text. */
    private static final List<String> TELLING =
            List.of(PostFields.TITLE, PostFields.TAGS, PostFields.IMAGES, PostFields.TALK, PostFields.EVENT);

    /** What the copies tell. Whether and when a post is to be read no other source decides. */
    private static final List<String> TOLD = Source.FIELDS.stream()
            .filter(name -> !Set.of(PostFields.STATUS, PostFields.PUBLISHED, PostFields.PART_OF)
                    .contains(name))
            .toList();

    private Joining() {}

    /** @param isRicher whether the post says something else now */
    record Result(Document document, boolean isRicher) {}

    /** @param stored with its text */
    static Result of(Post stored, FoundPost found, Origin copy) {
        Origin former = Origin.of(stored);
        if (Source.of(stored).wasEdited(stored)) {
            Document linked = former.with(copy).knownAs(former, copy).document();
            return new Result(stored.document().with(PostFields.SOURCE, linked), false);
        }
        boolean isRicher = isRicher(found.fields(), stored.document());
        Document better = isRicher ? found.fields() : stored.document();
        Document other = isRicher ? stored.document() : found.fields();
        Document joined = stored.document();
        for (String name : TOLD) {
            joined = joined.withOptional(name, value(better, name).or(() -> value(other, name)));
        }
        Origin origin = (isRicher ? copy.with(former) : former.with(copy)).knownAs(former, copy);
        boolean isChanged = !joined.equals(stored.document());
        return new Result(joined.with(PostFields.SOURCE, origin.marked(joined, stored.version() + 1)), isChanged);
    }

    private static Optional<Object> value(Document document, String name) {
        return document.value(name).filter(value -> !(value instanceof Document map && map.isEmpty()));
    }

    /** More of the telling fields, or as many and a text that is longer by more than a tool's way of writing. */
    private static boolean isRicher(Document one, Document other) {
        long more = telling(one) - telling(other);
        return more > 0 || more == 0 && length(one) * 10 > length(other) * 11;
    }

    private static long telling(Document document) {
        return TELLING.stream().filter(document::has).count();
    }

    private static long length(Document document) {
        return document.document(PostFields.CONTENT)
                .map(SameText::plain)
                .map(String::length)
                .orElse(0);
    }
}
