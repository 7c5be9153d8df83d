package org.lectern.image;

import java.util.List;
import org.lectern.post.Post;

/** How deleting an image ends. */
public sealed interface DeleteImageResult {
    record Deleted() implements DeleteImageResult {}

    /** @param by at least one post; without their texts */
    record InUse(List<Post> by) implements DeleteImageResult {
        public InUse {
            by = List.copyOf(by);
        }
    }

    record Missing() implements DeleteImageResult {}
}
