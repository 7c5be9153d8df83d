package org.lectern.housekeeping.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.Events;
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

    /** For the container's proxy. */
    protected Destinations() {
        this(null, null, null, null);
    }

    @Inject
    public Destinations(KnownSlugs slugs, Posts posts, Events events, People people) {
        this.slugs = slugs;
        this.posts = posts;
        this.events = events;
        this.people = people;
    }

    /** Those of the targets that are not known to lead nowhere. Posts are looked for all at once. */
    public Set<Target> alive(Set<Target> targets) {
        Set<String> known = known(
                targets.stream().flatMap(target -> postAt(target).stream()).collect(Collectors.toSet()));
        return targets.stream()
                .filter(target -> postAt(target).map(known::contains).orElseGet(() -> isThere(target)))
                .collect(Collectors.toSet());
    }

    /** Those of the texts that lead to a post. */
    public Set<String> known(Set<String> idsOrSlugs) {
        if (idsOrSlugs.isEmpty()) {
            return Set.of();
        }
        Set<String> known = new HashSet<>(slugs.among(idsOrSlugs));
        posts.findAllByIdText(idsOrSlugs).stream()
                .filter(post -> post.status() != Status.TRASHED)
                .forEach(post -> known.add(post.id().text()));
        return known;
    }

    private static Optional<String> postAt(Target target) {
        return target instanceof Target.PostAt post ? Optional.of(post.idOrSlug()) : Optional.empty();
    }

    /** Links to lists are rare; each is looked for by itself. */
    private boolean isThere(Target target) {
        if (target instanceof Target.TagAt tag) {
            return hasPosts(PostQuery.Field.TAG, tag.slug());
        }
        if (target instanceof Target.EventAt event) {
            return events.findByKey(event.slug()).isPresent() || hasPosts(PostQuery.Field.EVENT, event.slug());
        }
        if (target instanceof Target.PersonAt person) {
            return people.findByKey(person.slug()).isPresent() || hasPosts(PostQuery.Field.PERSON, person.slug());
        }
        return !(target instanceof Target.Nowhere);
    }

    private boolean hasPosts(PostQuery.Field field, String slug) {
        return !posts.page(PostQuery.everything().matching(field, slug).limitedTo(1))
                .posts()
                .isEmpty();
    }
}
