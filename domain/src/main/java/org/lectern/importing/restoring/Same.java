package org.lectern.importing.restoring;

import java.util.Arrays;
import org.lectern.document.Document;
import org.lectern.exporting.archive.ExactJson;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** What counts as the same: what an archive would say in the same words. Values that only a store knows are equal there by their texts. */
final class Same {
    private Same() {}

    static boolean are(Document one, Document other) {
        return Arrays.equals(ExactJson.write(one), ExactJson.write(other));
    }

    /** In the same version, what they say of their last change aside, which a history keeps elsewhere, and what is reckoned from them. */
    static boolean are(Post one, Post other) {
        return one.version() == other.version() && are(plain(one), plain(other));
    }

    /** A slug that is null is none. */
    private static Document plain(Post post) {
        Document document = post.document().without(PostFields.LAST_CHANGE).without(PostFields.RECKONED);
        boolean hasNoSlug = document.value(PostFields.SLUG).isEmpty();
        return hasNoSlug ? document.without(PostFields.SLUG) : document;
    }
}
