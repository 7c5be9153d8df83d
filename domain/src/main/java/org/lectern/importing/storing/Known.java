package org.lectern.importing.storing;

import org.lectern.post.Post;

/** What is stored of a post that was found. The stored posts are without their texts. */
sealed interface Known {
    /** Nothing. */
    record Nothing() implements Known {}

    /** Made of the same bytes. */
    record Same(Post post) implements Known {}

    /** Made of an earlier state of the same source. */
    record Former(Post post) implements Known {}

    /** The same post from another source. */
    record Copy(Post post) implements Known {}
}
