package org.lectern.statistics;

import java.util.stream.Stream;
import org.lectern.document.TextsAt;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** What posts are counted by. A post counts once under each name that it has of an aspect, however often it states it. */
public enum Aspect {
    TAG {
        @Override
        Stream<String> names(Post post) {
            return post.tags().stream().distinct();
        }
    },
    KIND {
        @Override
        Stream<String> names(Post post) {
            return Stream.of(post.kind());
        }
    },
    /** Posts that state none are under no name. */
    LANGUAGE {
        @Override
        Stream<String> names(Post post) {
            return post.language().stream();
        }
    },
    /** By the key that the post has of it. */
    EVENT {
        @Override
        Stream<String> names(Post post) {
            return TextsAt.path(post.document(), PostFields.EVENT, "slug").distinct();
        }
    },
    /** Authors and speakers, by the keys that the post has of them. */
    PERSON {
        @Override
        Stream<String> names(Post post) {
            return Stream.concat(
                            TextsAt.path(post.document(), PostFields.AUTHORS, "slug"),
                            TextsAt.path(post.document(), PostFields.TALK, "speakers", "slug"))
                    .distinct();
        }
    };

    abstract Stream<String> names(Post post);
}
