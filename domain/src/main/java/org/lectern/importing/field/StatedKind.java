package org.lectern.importing.field;

import java.util.Optional;
import org.lectern.importing.talk.EventStatement;
import org.lectern.post.PostFields;

/** A text that says of itself that it is the summary of a talk, or of an event, is of that kind, unless front matter says another one. */
final class StatedKind implements CoreField {
    private static final String ENTRY = "entry";

    @Override
    public void read(Gathering post) {
        boolean isOpen = post.value(PostFields.KIND).equals(Optional.of(ENTRY)) && !isStated(post);
        if (isOpen) {
            EventStatement.in(post.text())
                    .ifPresent(said -> post.derived(PostFields.KIND, said.isOfOneTalk() ? "talk" : "notes"));
        }
    }

    /** What generators call a post is any kind of it. */
    private static boolean isStated(Gathering post) {
        return post.stated("kind", "type").stream()
                .anyMatch(
                        field -> Words.line(field.value()).filter(ENTRY::equals).isPresent());
    }
}
