package org.lectern.statistics;

import java.util.stream.Stream;
import org.lectern.document.TextsAt;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery.Field;

/** What posts are counted by. A post counts once under each name that it has of an aspect, however often it states it. */
public enum Aspect {
    TAG(Field.TAG, true) {
        @Override
        Stream<String> names(Post post) {
            return post.tags().stream().distinct();
        }
    },
    KIND(Field.KIND, false) {
        @Override
        Stream<String> names(Post post) {
            return Stream.of(post.kind());
        }
    },
    /** Posts that state none are under no name. */
    LANGUAGE(Field.LANGUAGE, false) {
        @Override
        Stream<String> names(Post post) {
            return post.language().stream();
        }
    },
    /** By the key that the post has of it. */
    EVENT(Field.EVENT, false) {
        @Override
        Stream<String> names(Post post) {
            return TextsAt.path(post.document(), PostFields.EVENT, "slug").distinct();
        }
    },
    /** Authors and speakers, by the keys that the post has of them. */
    PERSON(Field.PERSON, true) {
        @Override
        Stream<String> names(Post post) {
            return Stream.concat(
                            TextsAt.path(post.document(), PostFields.AUTHORS, "slug"),
                            TextsAt.path(post.document(), PostFields.TALK, "speakers", "slug"))
                    .distinct();
        }
    };

    private final Field field;
    private final boolean hasManyNames;

    Aspect(Field field, boolean hasManyNames) {
        this.field = field;
        this.hasManyNames = hasManyNames;
    }

    /** What finds the posts that are counted under a name. */
    Field field() {
        return field;
    }

    /** Whether a post may have several names. */
    boolean hasManyNames() {
        return hasManyNames;
    }

    abstract Stream<String> names(Post post);
}
