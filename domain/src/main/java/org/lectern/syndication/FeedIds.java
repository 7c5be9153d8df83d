package org.lectern.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.post.ImportedKeys;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.Source;

/**
 * What posts are known by to those who read feeds: a post that stood in another feed before it was imported keeps the id that it had there.
 * Where several posts say that they had the same one, it is the first one's, by its id here.
 */
@ApplicationScoped
public class FeedIds {
    /** What would not come through a feed as it is: nobody knows the post by it. */
    private static final Pattern UNUSABLE = Pattern.compile("(?s).*[\\p{Cc}\\p{Cs}\\p{Z}&&[^ ]].*|.{2001,}");

    private final Posts posts;
    private final LastingIds ids;

    /** For the container's proxy. */
    protected FeedIds() {
        this(null, null);
    }

    @Inject
    public FeedIds(Posts posts, LastingIds ids) {
        this.posts = posts;
        this.ids = ids;
    }

    /** The ids that the posts had elsewhere; most have none. */
    public Map<PostId, String> kept(Collection<Post> some) {
        Map<PostId, String> claims = new HashMap<>();
        some.forEach(post -> claim(post).ifPresent(id -> claims.put(post.id(), id)));
        if (claims.isEmpty()) {
            return Map.of();
        }
        Map<String, String> owners = owners(Set.copyOf(claims.values()));
        return claims.entrySet().stream()
                .filter(claim -> owners.getOrDefault(
                                claim.getValue(), claim.getKey().text())
                        .equals(claim.getKey().text()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> owners(Set<String> claimed) {
        ImportedKeys keys = new ImportedKeys(Set.of(), Set.of(), claimed, Set.of(), Set.of());
        Map<String, String> owners = new HashMap<>();
        for (Post post : posts.findImported(keys)) {
            claim(post)
                    .ifPresent(id ->
                            owners.merge(id, post.id().text(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        }
        owners.putAll(born(claimed));
        return owners;
    }

    /** An id that a post of this site has by itself is nobody else's, as long as that post is there. */
    private Map<String, String> born(Set<String> claimed) {
        Set<String> named =
                claimed.stream().flatMap(id -> ids.post(id).stream()).collect(Collectors.toSet());
        return named.isEmpty()
                ? Map.of()
                : posts.findAllByIdText(named).stream()
                        .collect(Collectors.toMap(
                                post -> ids.ofPost(post.id()), post -> post.id().text()));
    }

    private static Optional<String> claim(Post post) {
        return Source.of(post).feedId().filter(id -> !UNUSABLE.matcher(id).matches());
    }
}
