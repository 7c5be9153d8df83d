package org.lectern.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.reference.Usage;

/** What people do with tags: each is told on, once it is stored. */
@ApplicationScoped
public class CurateTags {
    private final Tags tags;
    private final Posts posts;
    private final Event<TagsChanged> changed;

    /** For the container's proxy. */
    protected CurateTags() {
        this(null, null, null);
    }

    @Inject
    public CurateTags(Tags tags, Posts posts, Event<TagsChanged> changed) {
        this.tags = tags;
        this.posts = posts;
        this.changed = changed;
    }

    /** How a deletion ended. */
    public sealed interface Deletion {
        record Deleted() implements Deletion {}

        /** Posts have it. */
        record InUse(Usage usage) implements Deletion {}

        /** Others lead to it. @param slugs theirs */
        record Meant(List<String> slugs) implements Deletion {
            public Meant {
                slugs = List.copyOf(slugs);
            }
        }

        /** It is no longer what it was. @param current what it is now */
        record Stale(Tag current) implements Deletion {}

        record Missing() implements Deletion {}
    }

    public TagResult create(Tag tag) {
        return told(tags.insert(tag));
    }

    /** @see Tags#replace */
    public TagResult replace(Tag tag) {
        return told(tags.replace(tag));
    }

    /** Forgets what is known of a tag that no post has, and that no other tag was renamed to or became part of. */
    public Deletion delete(Tag tag) {
        Usage usage = Usage.by(posts, PostQuery.Field.TAG, List.of(tag.slug()));
        if (usage.count() > 0) {
            return new Deletion.InUse(usage);
        }
        List<String> redirected = tags.findAllAround(List.of(tag.slug())).stream()
                .filter(each -> each.redirect().filter(tag.slug()::equals).isPresent())
                .map(Tag::slug)
                .toList();
        if (!redirected.isEmpty()) {
            return new Deletion.Meant(redirected);
        }
        TagResult result = told(tags.delete(tag));
        if (result instanceof TagResult.Stale stale) {
            return new Deletion.Stale(stale.current());
        }
        return result instanceof TagResult.Stored ? new Deletion.Deleted() : new Deletion.Missing();
    }

    private TagResult told(TagResult result) {
        if (result instanceof TagResult.Stored) {
            changed.fire(new TagsChanged());
        }
        return result;
    }
}
