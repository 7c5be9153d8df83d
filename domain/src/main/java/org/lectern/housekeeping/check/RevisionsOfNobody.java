package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.lectern.housekeeping.Orphans;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.history.Revisions;

/** The history of posts that are not there: what a crash in the middle of a deletion leaves. */
@ApplicationScoped
public class RevisionsOfNobody implements Orphans {
    private static final int PAGE = 500;

    private final Revisions revisions;
    private final Posts posts;

    /** For the container's proxy. */
    protected RevisionsOfNobody() {
        this(null, null);
    }

    @Inject
    public RevisionsOfNobody(Revisions revisions, Posts posts) {
        this.revisions = revisions;
        this.posts = posts;
    }

    @Override
    public String things() {
        return OrphanedRevisions.THINGS;
    }

    @Override
    public List<Orphan> all(int limit, BooleanSupplier goesOn) {
        List<Orphan> orphans = new ArrayList<>();
        Optional<PostId> last = Optional.empty();
        do {
            List<PostId> page = revisions.posts(last, PAGE);
            absent(page)
                    .forEach(id -> orphans.add(new Orphan(
                            id.text(),
                            Optional.of(id.text()),
                            "revisions of the post " + id + ", which is not there any more")));
            last = page.size() < PAGE ? Optional.empty() : Optional.of(page.get(page.size() - 1));
        } while (last.isPresent() && orphans.size() < limit && goesOn.getAsBoolean());
        return orphans;
    }

    @Override
    public boolean remove(String id) {
        List<PostId> absent = absent(revisions.posts(id));
        absent.forEach(revisions::deleteAll);
        return !absent.isEmpty();
    }

    private List<PostId> absent(List<PostId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<String> present = posts
                .findAllByIdText(ids.stream().map(PostId::text).toList())
                .stream()
                .map(Post::id)
                .map(PostId::text)
                .collect(Collectors.toSet());
        return ids.stream().filter(id -> !present.contains(id.text())).toList();
    }
}
