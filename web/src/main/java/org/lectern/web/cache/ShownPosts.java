package org.lectern.web.cache;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.journal.Subject;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;

/**
 * What an answer about posts shows, for {@link AnswerParts#shows}: {@code ShownPosts.of(page.posts()).foundBy(query, page).labels().keys()}.
 */
public final class ShownPosts {
    private final Collection<Post> posts;
    private final Set<String> keys;

    private ShownPosts(Collection<Post> posts, Set<String> keys) {
        this.posts = posts;
        this.keys = keys;
    }

    /** What the documents of these posts say. */
    public static ShownPosts of(Collection<Post> posts) {
        Set<String> keys = new HashSet<>();
        posts.forEach(post -> keys.add(key(post)));
        return new ShownPosts(List.copyOf(posts), keys);
    }

    /** Which posts the query finds: those that are on the page, and those that may come in. */
    public ShownPosts foundBy(PostQuery query, PostPage page) {
        return with(Entrance.of(query, page).stream());
    }

    /** How many posts there are of the query. */
    public ShownPosts countedBy(PostQuery query) {
        return with(Entrance.of(query).stream());
    }

    /** Which posts come before and after one in the stream of all. Where there is none in a direction, its end is open. */
    public ShownPosts between(Optional<Instant> older, Optional<Instant> newer, Instant now) {
        return with(Entrance.between(older, newer.orElse(now)).stream());
    }

    /** More that only the answer's maker knows of. */
    public ShownPosts and(Subject subject) {
        return with(Stream.of(subject.name()));
    }

    /** The wholes and parts of the posts, by their titles and addresses at least. */
    public ShownPosts kin(Kinship kinship) {
        return with(posts.stream().flatMap(post -> Stream.of(
                        Stream.of("part-of:" + post.id().text()),
                        Kinship.wholeId(post).map("post:"::concat).stream(),
                        kinship.parts(post).stream().map(ShownPosts::key))
                .flatMap(each -> each)));
    }

    /** What the posts' events and people are called by now. */
    public ShownPosts references() {
        boolean namesEvents = posts.stream().anyMatch(post -> post.event().isPresent());
        boolean namesPeople = posts.stream()
                .anyMatch(post -> !post.authors().isEmpty() || !post.speakers().isEmpty());
        return with(Stream.concat(
                        namesEvents ? Stream.of(Subject.EVENT) : Stream.of(),
                        namesPeople ? Stream.of(Subject.PERSON) : Stream.of())
                .map(Subject::name));
    }

    /** What the posts' tags are called. */
    public ShownPosts labels() {
        boolean hasTags = posts.stream().anyMatch(post -> !post.tags().isEmpty());
        return hasTags ? with(Stream.of(Subject.TAG.name())) : this;
    }

    public Set<String> keys() {
        return Set.copyOf(keys);
    }

    private ShownPosts with(Stream<String> more) {
        Set<String> all = new HashSet<>(keys);
        more.forEach(all::add);
        return new ShownPosts(posts, all);
    }

    private static String key(Post post) {
        return "post:" + post.id().text();
    }
}
