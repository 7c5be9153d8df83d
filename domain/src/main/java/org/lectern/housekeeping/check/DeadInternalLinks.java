package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.MendPost;
import org.lectern.housekeeping.PostsCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.link.KnownSlugs;
import org.lectern.housekeeping.link.LinkReader;
import org.lectern.housekeeping.link.PostLinks;
import org.lectern.housekeeping.link.Target;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.Status;

/** Links to this site's own pages that are not there. */
@ApplicationScoped
public class DeadInternalLinks implements PostsCheck {
    private final LinkReader reader;
    private final KnownSlugs knownSlugs;
    private final Posts posts;
    private final List<Fix> fixes;

    /** For the container's proxy. */
    protected DeadInternalLinks() {
        this(null, null, null, null);
    }

    @Inject
    public DeadInternalLinks(LinkReader reader, KnownSlugs knownSlugs, Posts posts, MendPost mending) {
        this.reader = reader;
        this.knownSlugs = knownSlugs;
        this.posts = posts;
        fixes = List.of(ReplacedLink.fix(mending));
    }

    @Override
    public String name() {
        return "dead-internal-links";
    }

    @Override
    public String label() {
        return "Links to pages that this site has not";
    }

    @Override
    public String meaning() {
        return "Readers who follow such a link find nothing. An address that a post had once leads on and is no finding.";
    }

    @Override
    public List<Fix> fixes() {
        return fixes;
    }

    @Override
    public boolean readsTexts() {
        return true;
    }

    /** A link as it stands in a post. */
    private record Use(ReadPost post, String address, String where, Target target) {}

    @Override
    public List<Sighting> look(List<ReadPost> read) {
        List<Use> uses = new ArrayList<>();
        for (ReadPost post : read) {
            for (Map.Entry<String, String> link : PostLinks.of(post).entrySet()) {
                Target target = reader.target(post.post(), link.getKey());
                uses.add(new Use(post, link.getKey(), link.getValue(), target));
            }
        }
        Set<Target> alive = alive(uses.stream().map(Use::target).collect(Collectors.toSet()));
        return uses.stream()
                .filter(use -> !alive.contains(use.target()))
                .map(this::sighting)
                .toList();
    }

    private Sighting sighting(Use use) {
        String detail = "links " + use.where() + " to " + use.address() + ", where nothing is";
        return Sighting.of(this, use.post().id(), PostLinks.place(use.address()), detail)
                .with("address", use.address());
    }

    private Set<Target> alive(Set<Target> targets) {
        Set<String> slugs = new HashSet<>();
        targets.forEach(target -> postAt(target).ifPresent(slugs::add));
        Set<String> known = known(slugs);
        return targets.stream()
                .filter(target -> postAt(target).map(known::contains).orElseGet(() -> isThere(target)))
                .collect(Collectors.toSet());
    }

    private Set<String> known(Set<String> idsOrSlugs) {
        if (idsOrSlugs.isEmpty()) {
            return Set.of();
        }
        Set<String> known = new HashSet<>(knownSlugs.among(idsOrSlugs));
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
            return hasPosts(PostQuery.Field.EVENT, event.slug());
        }
        if (target instanceof Target.PersonAt person) {
            return hasPosts(PostQuery.Field.PERSON, person.slug());
        }
        return !(target instanceof Target.Nowhere);
    }

    private boolean hasPosts(PostQuery.Field field, String slug) {
        return !posts.page(PostQuery.everything().matching(field, slug).limitedTo(1))
                .posts()
                .isEmpty();
    }
}
