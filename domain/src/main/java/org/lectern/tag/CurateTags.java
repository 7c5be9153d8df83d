package org.lectern.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return saved(Tag.unknown(tag.slug()), tag, tags::insert);
    }

    /** @see Tags#replace */
    public TagResult replace(Tag tag) {
        return saved(tags.find(tag.slug()).orElse(Tag.unknown(tag.slug())), tag, tags::replace);
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

    private TagResult saved(Tag former, Tag wanted, Write write) {
        List<String> fresh = wanted.synonyms().stream()
                .filter(each -> !former.synonyms().contains(each))
                .toList();
        Optional<String> obstacle = obstacle(wanted, fresh);
        return obstacle.isPresent() ? new TagResult.Refused(obstacle.get()) : told(write.of(wanted));
    }

    private interface Write {
        TagResult of(Tag tag);
    }

    /** A word means one tag. */
    private Optional<String> obstacle(Tag wanted, List<String> synonyms) {
        if (synonyms.isEmpty()) {
            return Optional.empty();
        }
        for (Tag other : tags.findAllAround(synonyms)) {
            Optional<String> shared =
                    synonyms.stream().filter(other.synonyms()::contains).findFirst();
            if (shared.isPresent() && !other.slug().equals(wanted.slug())) {
                return shared.map(each -> "'" + each + "' is a synonym of the tag '" + other.slug() + "' already");
            }
        }
        return synonyms.stream()
                .filter(each ->
                        Usage.by(posts, PostQuery.Field.TAG, List.of(each)).count() > 0)
                .findFirst()
                .map(each -> "posts have the tag '" + each + "'; merge it into this one instead");
    }

    private TagResult told(TagResult result) {
        if (result instanceof TagResult.Stored stored) {
            changed.fire(new TagsChanged(Set.of(stored.tag().slug())));
        }
        return result;
    }
}
