package org.lectern.housekeeping;

import java.util.List;

/** Looks at one post at a time. */
public interface PostCheck extends PostsCheck {
    List<Sighting> look(ReadPost post);

    @Override
    default List<Sighting> look(List<ReadPost> posts) {
        return posts.stream().flatMap(post -> look(post).stream()).toList();
    }
}
