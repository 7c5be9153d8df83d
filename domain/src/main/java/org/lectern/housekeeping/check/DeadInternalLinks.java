package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.MendPost;
import org.lectern.housekeeping.PostsCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.link.Destinations;
import org.lectern.housekeeping.link.LinkReader;
import org.lectern.housekeeping.link.PostLinks;
import org.lectern.housekeeping.link.Target;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;

/** Links to this site's own pages that are not there. */
@ApplicationScoped
public class DeadInternalLinks implements PostsCheck {
    private final LinkReader reader;
    private final Destinations destinations;
    private final Clock clock;
    private final List<Fix> fixes;

    /** For the container's proxy. */
    protected DeadInternalLinks() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public DeadInternalLinks(
            LinkReader reader,
            Destinations destinations,
            Posts posts,
            Addresses addresses,
            MendPost mending,
            Clock clock) {
        this.clock = clock;
        this.reader = reader;
        this.destinations = destinations;
        fixes = List.of(ReplacedLink.fix(mending), ReplacedLink.following(mending, posts, reader, addresses));
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

    /** Readers of a visible post have to find what it links to; one that nobody reads yet may link to others like it. */
    @Override
    public List<Sighting> look(List<ReadPost> read) {
        Instant now = clock.instant();
        Map<Boolean, List<ReadPost>> byVisibility = read.stream()
                .collect(Collectors.partitioningBy(each -> each.post().isVisibleAt(now)));
        return Stream.concat(
                        look(byVisibility.get(true), Optional.of(now)).stream(),
                        look(byVisibility.get(false), Optional.empty()).stream())
                .toList();
    }

    private List<Sighting> look(List<ReadPost> read, Optional<Instant> visibleAt) {
        List<Use> uses = new ArrayList<>();
        for (ReadPost post : read) {
            for (Map.Entry<String, String> link : PostLinks.of(post).entrySet()) {
                Target target = reader.target(post.post(), link.getKey());
                uses.add(new Use(post, link.getKey(), link.getValue(), target));
            }
        }
        Set<Target> targets = uses.stream().map(Use::target).collect(Collectors.toSet());
        Set<Target> alive = destinations.alive(targets, visibleAt);
        targets.removeAll(alive);
        Set<String> names = destinations.known(
                targets.stream()
                        .flatMap(target -> NamedInstead.slug(target).stream())
                        .collect(Collectors.toSet()),
                visibleAt);
        return uses.stream()
                .filter(use -> !alive.contains(use.target()))
                .map(use -> sighting(use, NamedInstead.slug(use.target()).filter(names::contains)))
                .toList();
    }

    private Sighting sighting(Use use, Optional<String> name) {
        String perhaps = name.map(slug -> "; a post is called '" + slug + "'").orElse("");
        String detail = "links " + use.where() + " to " + use.address() + ", where nothing is" + perhaps;
        return Sighting.of(this, use.post().id(), PostLinks.place(use.address()), detail)
                .with("address", use.address());
    }
}
