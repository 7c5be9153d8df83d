package org.lectern.importing.storing;

import java.util.Optional;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.Slug;
import org.lectern.post.StoreResult;

/** Which slugs the posts of an import get. */
final class Naming {
    private static final int MOST_OF_ONE_SLUG = 10_000;

    private final SlugBook slugs = new SlugBook();
    private final Posts posts;
    private final Outcomes outcomes;

    Naming(Posts posts, Outcomes outcomes) {
        this.posts = posts;
        this.outcomes = outcomes;
    }

    /** A post of this import has the slug. */
    void hold(Slug slug, String path) {
        slugs.hold(slug, path);
    }

    /** The post got the slug from an attempt of this import that was broken off before it could say so. */
    void again(FoundPost found, Slug slug) {
        Optional<Slug> wanted = found.slug().filter(asked -> !asked.equals(slug));
        wanted.ifPresent(asked -> {
            if (asked.isReserved() || slugs.holder(asked).isPresent()) {
                warnOfHolder(found, asked, slug);
            } else {
                warnOfOwner(found, asked, slug);
            }
        });
        hold(slug, found.path());
    }

    /** The slug that the post asks for, if another post of the import has it. */
    Optional<Slug> contested(FoundPost found) {
        return found.slug().filter(wanted -> slugs.holder(wanted).isPresent());
    }

    /** The one that the post asks for, or the next one that no other post of the import has; empty where it asks for none. */
    Optional<Slug> assigned(FoundPost found) {
        return found.slug().map(wanted -> {
            Slug slug = slugs.assign(wanted, found.path());
            if (!slug.equals(wanted)) {
                warnOfHolder(found, wanted, slug);
            }
            return slug;
        });
    }

    /** The slug to try next; empty where the result is another one, the post wants no slug, or too many had an owner. */
    Optional<Slug> another(FoundPost found, StoreResult result, int tries) {
        return result instanceof StoreResult.SlugTaken taken && tries < MOST_OF_ONE_SLUG
                ? found.slug().map(wanted -> another(found, wanted, taken.slug()))
                : Optional.empty();
    }

    private Slug another(FoundPost found, Slug wanted, String taken) {
        Slug slug = slugs.another(wanted, found.path());
        if (taken.equals(wanted.text())) {
            warnOfOwner(found, wanted, slug);
        }
        return slug;
    }

    private void warnOfHolder(FoundPost found, Slug wanted, Slug slug) {
        String owner = wanted.isReserved()
                ? "an address that the weblog needs itself"
                : "that of " + slugs.holder(wanted).orElse("another file");
        outcomes.warning(found, "its slug '" + wanted + "' is " + owner + "; it gets '" + slug + "'");
    }

    private void warnOfOwner(FoundPost found, Slug wanted, Slug slug) {
        String owner = posts.findByAddress(wanted.text()).map(Post::label).orElse("another post");
        outcomes.warning(
                found,
                "its slug '" + wanted + "' is that of the stored post '" + owner + "'; it gets '" + slug
                        + "' or a higher number");
    }
}
