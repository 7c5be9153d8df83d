package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.Status;

/** Looks again at what was found in single posts, and writes down what is still there and what is gone. */
@ApplicationScoped
public class SecondLook {
    private final Posts posts;
    private final Ledger ledger;

    /** For the container's proxy. */
    protected SecondLook() {
        this(null, null);
    }

    @Inject
    public SecondLook(Posts posts, Ledger ledger) {
        this.posts = posts;
        this.ledger = ledger;
    }

    /**
     * @param unfixed findings of this check
     * @return how many are gone
     */
    public long at(PostsCheck check, List<Finding> unfixed, String run) {
        Set<String> subjects =
                unfixed.stream().map(each -> each.sighting().subject()).collect(Collectors.toSet());
        List<Sighting> sightings = sightings(check, subjects);
        ledger.seen(sightings, run);
        Set<String> seen = sightings.stream().map(Sighting::id).collect(Collectors.toCollection(HashSet::new));
        return ledger.gone(
                unfixed.stream().filter(each -> !seen.contains(each.id())).toList(), run);
    }

    /** What the check sees in these posts now; in those that are gone or in the trash, nothing. */
    List<Sighting> sightings(PostsCheck check, Collection<String> subjects) {
        List<ReadPost> present = read(subjects, check.readsTexts()).stream()
                .filter(post -> post.status() != Status.TRASHED)
                .map(ReadPost::new)
                .toList();
        return present.isEmpty() ? List.of() : check.look(present);
    }

    private List<Post> read(Collection<String> ids, boolean withTexts) {
        if (!withTexts) {
            return posts.findAllByIdText(ids);
        }
        List<Post> found = new ArrayList<>();
        ids.forEach(id -> find(id).ifPresent(found::add));
        return found;
    }

    /** The post whose id reads so, with its text. */
    Optional<Post> find(String id) {
        return posts.findByAddress(id).filter(post -> post.id().text().equals(id));
    }
}
