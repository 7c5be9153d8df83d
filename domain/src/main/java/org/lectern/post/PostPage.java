package org.lectern.post;

import java.util.List;
import java.util.Optional;

/** @param next where the next page begins; empty: there is none */
public record PostPage(List<Post> posts, Optional<Cursor> next) {
    public PostPage {
        posts = List.copyOf(posts);
    }
}
