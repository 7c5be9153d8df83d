package org.lectern.post;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;

/** The slugs that a post had once, so that old addresses lead to it. */
final class FormerSlugs {
    /** The latest so many. */
    private static final int MOST = 100;

    private FormerSlugs() {}

    /** The document, which replaces the post, with all slugs that were the post's and no longer are. A post in the trash has its slug still to come back to. */
    static Document remembered(Post former, Document document) {
        Optional<String> before = former.slug().or(() -> Trash.slugBefore(former));
        Optional<String> now = document.text(PostFields.SLUG);
        Set<String> slugs = new LinkedHashSet<>(former.document().texts(PostFields.FORMER_SLUGS));
        if (now.isPresent() && !now.equals(before)) {
            before.ifPresent(slugs::remove);
            before.ifPresent(slugs::add);
            slugs.remove(now.get());
        }
        if (slugs.isEmpty()) {
            return document.without(PostFields.FORMER_SLUGS);
        }
        List<String> latest =
                slugs.stream().skip(Math.max(0, slugs.size() - MOST)).toList();
        return document.with(PostFields.FORMER_SLUGS, latest);
    }
}
