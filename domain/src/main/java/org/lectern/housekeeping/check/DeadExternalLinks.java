package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.HousekeepingSettings;
import org.lectern.housekeeping.MendPost;
import org.lectern.housekeeping.PostsCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.link.ExternalLink;
import org.lectern.housekeeping.link.ExternalLinks;
import org.lectern.housekeeping.link.LinkReader;
import org.lectern.housekeeping.link.PostLinks;
import org.lectern.housekeeping.link.Target;

/** Links to pages of other sites that died. Looks at what visits before found, and asks for visits of what nobody visited yet. */
@ApplicationScoped
public class DeadExternalLinks implements PostsCheck {
    private static final int LONGEST = 2_000;

    private final LinkReader reader;
    private final ExternalLinks links;
    private final HousekeepingSettings settings;
    private final Clock clock;
    private final List<Fix> fixes;

    /** For the container's proxy. */
    protected DeadExternalLinks() {
        this(null, null, new HousekeepingSettings(Optional.empty(), Optional.empty()), null, null);
    }

    @Inject
    public DeadExternalLinks(
            LinkReader reader, ExternalLinks links, HousekeepingSettings settings, MendPost mending, Clock clock) {
        this.reader = reader;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
        fixes = List.of(ReplacedLink.fix(mending));
    }

    @Override
    public String name() {
        return "dead-external-links";
    }

    @Override
    public String label() {
        return "Links to pages of other sites that died";
    }

    @Override
    public String meaning() {
        return "The page was not there on several days. Pages are visited only where LECTERN_CHECK_EXTERNAL_LINKS is true.";
    }

    @Override
    public List<Fix> fixes() {
        return fixes;
    }

    @Override
    public boolean readsTexts() {
        return settings.checksExternalLinks();
    }

    /** A link as it stands in a post. */
    private record Use(ReadPost post, String written, String where, String address) {}

    @Override
    public List<Sighting> look(List<ReadPost> posts) {
        if (!settings.checksExternalLinks()) {
            return List.of();
        }
        List<Use> uses = new ArrayList<>();
        for (ReadPost post : posts) {
            PostLinks.of(post).forEach((written, where) -> {
                if (reader.target(post.post(), written) instanceof Target.Elsewhere elsewhere
                        && elsewhere.address().length() <= LONGEST) {
                    uses.add(new Use(post, written, where, elsewhere.address()));
                }
            });
        }
        Map<String, ExternalLink> known = known(uses.stream().map(Use::address).collect(Collectors.toSet()));
        return uses.stream()
                .filter(use -> known.get(use.address()).state() == ExternalLink.State.DEAD)
                .map(use -> sighting(use, known.get(use.address())))
                .toList();
    }

    private Map<String, ExternalLink> known(Set<String> addresses) {
        Map<String, ExternalLink> known = new HashMap<>();
        if (addresses.isEmpty()) {
            return known;
        }
        links.findAll(addresses).forEach(link -> known.put(link.address(), link));
        List<ExternalLink> fresh = addresses.stream()
                .filter(address -> !known.containsKey(address))
                .map(address -> ExternalLink.unknown(address, clock.instant()))
                .toList();
        links.addMissing(fresh);
        fresh.forEach(link -> known.put(link.address(), link));
        return known;
    }

    private Sighting sighting(Use use, ExternalLink link) {
        String detail = "links " + use.where() + " to " + use.written() + ": "
                + link.problem().orElse("it is not there");
        return Sighting.of(this, use.post().id(), PostLinks.place(use.written()), detail)
                .with("address", use.written());
    }
}
