package org.lectern.housekeeping.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.Events;
import org.lectern.image.Images;
import org.lectern.person.People;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.Status;

/** Which addresses of this site have something at them. */
@ApplicationScoped
public class Destinations {
    private final KnownSlugs slugs;
    private final Posts posts;
    private final Events events;
    private final People people;
    private final Images images;

    /** For the container's proxy. */
    protected Destinations() {
        this(null, null, null, null, null);
    }

    @Inject
    public Destinations(KnownSlugs slugs, Posts posts, Events events, People people, Images images) {
        this.slugs = slugs;
        this.posts = posts;
        this.events = events;
        this.people = people;
        this.images = images;
    }

    /**
     * Those of the targets that are not known to lead nowhere. Posts are looked for all at once.
     *
     * @param visibleAt for anybody at this instant; empty: for those who may read drafts and the like too
     */
    public Set<Target> alive(Set<Target> targets, Optional<Instant> visibleAt) {
        Set<String> known = known(
                targets.stream().flatMap(target -> postAt(target).stream()).collect(Collectors.toSet()), visibleAt);
        return targets.stream()
                .filter(target -> postAt(target).map(known::contains).orElseGet(() -> isThere(target, visibleAt)))
                .collect(Collectors.toSet());
    }

    /** Those of the texts that lead to a post. */
    public Set<String> known(Set<String> idsOrSlugs, Optional<Instant> visibleAt) {
        if (idsOrSlugs.isEmpty()) {
            return Set.of();
        }
        Set<String> known = new HashSet<>(slugs.among(idsOrSlugs, visibleAt));
        posts.findAllByIdText(idsOrSlugs).stream()
                .filter(post -> visibleAt.map(post::isVisibleAt).orElseGet(() -> post.status() != Status.TRASHED))
                .forEach(post -> known.add(post.id().text()));
        return known;
    }

    private static Optional<String> postAt(Target target) {
        return target instanceof Target.PostAt post ? Optional.of(post.idOrSlug()) : Optional.empty();
    }

    /** Links to lists and images are rare; each is looked for by itself. */
    private boolean isThere(Target target, Optional<Instant> visibleAt) {
        if (target instanceof Target.TagAt tag) {
            return hasPosts(PostQuery.Field.TAG, tag.slug(), visibleAt);
        }
        if (target instanceof Target.EventAt event) {
            return events.findByKey(event.slug()).isPresent()
                    || hasPosts(PostQuery.Field.EVENT, event.slug(), visibleAt);
        }
        if (target instanceof Target.PersonAt person) {
            return people.findByKey(person.slug()).isPresent()
                    || hasPosts(PostQuery.Field.PERSON, person.slug(), visibleAt);
        }
        if (target instanceof Target.ImageAt image) {
            return images.find(image.id()).isPresent();
        }
        return !(target instanceof Target.Nowhere);
    }

    private boolean hasPosts(PostQuery.Field field, String slug, Optional<Instant> visibleAt) {
        PostQuery query = visibleAt.map(PostQuery::visibleAt).orElseGet(PostQuery::everything);
        return !posts.page(query.matching(field, slug).limitedTo(1)).posts().isEmpty();
    }
}
