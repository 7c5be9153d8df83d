package org.lectern.post;

import java.util.Objects;

/** @param id under which it is to be stored; where there is a post with it, that is this one, stored before */
public record NewPost(PostId id, PostDraft draft) {
    public NewPost {
        Objects.requireNonNull(id);
        Objects.requireNonNull(draft);
    }
}
