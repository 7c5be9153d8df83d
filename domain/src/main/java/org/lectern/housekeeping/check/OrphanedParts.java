package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.MendPost;
import org.lectern.housekeeping.PatchFix;
import org.lectern.housekeeping.PostsCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.Sighting;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Posts;
import org.lectern.post.Status;

/** Parts of notes that are not there. */
@ApplicationScoped
public class OrphanedParts implements PostsCheck {
    private final Posts posts;
    private final List<Fix> fixes;

    /** For the container's proxy. */
    protected OrphanedParts() {
        this(null, null);
    }

    @Inject
    public OrphanedParts(Posts posts, MendPost mending) {
        this.posts = posts;
        fixes = List.of(new PatchFix(
                "detach",
                "Let it stand alone",
                List.of(),
                mending,
                (post, sighting, values) -> wholeOf(post).isPresent()
                        ? Optional.of(Document.of(PostFields.PART_OF, null))
                        : Optional.empty()));
    }

    @Override
    public String name() {
        return "orphaned-parts";
    }

    @Override
    public String label() {
        return "Parts without their whole";
    }

    @Override
    public String meaning() {
        return "A talk that is a part of notes which are gone, or in the trash, is shown in no list of wholes.";
    }

    @Override
    public List<Fix> fixes() {
        return fixes;
    }

    @Override
    public boolean readsTexts() {
        return false;
    }

    @Override
    public List<Sighting> look(List<ReadPost> read) {
        Map<ReadPost, String> wholes = new HashMap<>();
        read.forEach(each -> wholeOf(each.post()).ifPresent(whole -> wholes.put(each, whole)));
        if (wholes.isEmpty()) {
            return List.of();
        }
        Map<String, Status> present = posts.findAllByIdText(new HashSet<>(wholes.values())).stream()
                .collect(Collectors.toMap(post -> post.id().text(), Post::status, (a, b) -> a));
        Set<String> alive = present.keySet().stream()
                .filter(id -> present.get(id) != Status.TRASHED)
                .collect(Collectors.toSet());
        return wholes.entrySet().stream()
                .filter(part -> !alive.contains(part.getValue()))
                .map(part -> sighting(part.getKey(), part.getValue(), present.containsKey(part.getValue())))
                .toList();
    }

    private Sighting sighting(ReadPost part, String whole, boolean isInTrash) {
        String detail = "is a part of " + whole + ", which is " + (isInTrash ? "in the trash" : "not there");
        return Sighting.of(this, part.id(), "/partOf/id", detail).with("whole", whole);
    }

    private static Optional<String> wholeOf(Post post) {
        return post.document().document(PostFields.PART_OF).flatMap(partOf -> partOf.text("id"));
    }
}
