package org.lectern.importing.storing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.OldAddress;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Posts;

/** The posts that are stored, each of which is the earlier state of at most one post of this import, and the copy of any number. */
final class Earlier {
    /** Of one day, that a post without anything to know it by is compared with. */
    private static final int MOST_OF_A_DAY = 200;

    private final String run;
    private final Posts posts;
    private final Destination destination;
    private final Set<PostId> spoken = new HashSet<>();
    private final Map<String, List<Post>> known = new HashMap<>();

    /**
     * @param run the import that asks
     * @param destination where its posts go
     */
    Earlier(String run, Posts posts, Destination destination) {
        this.run = run;
        this.posts = posts;
        this.destination = destination;
    }

    /** Looks up what is stored of these. */
    void look(List<FoundPost> batch) {
        known.clear();
        for (Post post : posts.findImported(KeysOf.all(batch))) {
            Origin origin = Origin.of(post);
            origin.hash().ifPresent(hash -> index("hash", hash, post));
            origin.copies().forEach(hash -> index("copy", hash, post));
            origin.document().text("path").ifPresent(path -> index("path", path, post));
            origin.identities().forEach(identity -> index("id", identity, post));
            origin.addresses().forEach(address -> index("address", address, post));
            origin.document().text(WeakDays.FIELD).ifPresent(day -> index("day", day, post));
        }
    }

    Known known(FoundPost found) {
        Optional<Known> same = same(found).map(Known.Same::new);
        return same.or(() -> former(found).map(Known.Former::new))
                .or(() -> copy(found).map(Known.Copy::new))
                .orElseGet(Known.Nothing::new);
    }

    /** The post belongs to a file of this import. */
    void speakFor(PostId id) {
        spoken.add(id);
    }

    /** Made of the same bytes, at best of the same path; or a post that has such a copy. */
    private Optional<Post> same(FoundPost found) {
        return with("hash", found.hash())
                .filter(this::isFree)
                .filter(post -> !isOfThisRun(post) || Origin.of(post).hasPath(found.path()))
                .min(Comparator.comparing(post -> !Origin.of(post).hasPath(found.path())))
                .or(() -> with("copy", found.hash()).findFirst());
    }

    /** Of the same source: the same id in it, or the same path and with the same slug or title. */
    private Optional<Post> former(FoundPost found) {
        return found.from().identity().stream()
                .flatMap(identity -> with("id", identity))
                .filter(this::isEarlier)
                .filter(post -> isItself(found, post))
                .findFirst()
                .or(() -> with("path", found.path())
                        .filter(this::isEarlier)
                        .filter(post -> isOfThatIdentity(found, post))
                        .filter(post -> Origin.of(post).asksFor(found.slug())
                                || found.title().isPresent() && found.title().equals(post.title()))
                        .findFirst());
    }

    /** An id that is no address and no number of many digits may be that of another site's post. */
    private static boolean isItself(FoundPost found, Post post) {
        boolean isUnique = found.from().identity().orElse("").length() >= 16;
        return isUnique
                || Origin.of(post).hasPath(found.path())
                || found.title().isPresent() && found.title().equals(post.title());
    }

    private static boolean isOfThatIdentity(FoundPost found, Post post) {
        Optional<String> stored = Origin.of(post).identity();
        return stored.isEmpty()
                || found.from().identity().isEmpty()
                || stored.equals(found.from().identity());
    }

    private Optional<Post> copy(FoundPost found) {
        Optional<Instant> published = KeysOf.published(found);
        Stream<Post> candidates = found.from().addressKeys().stream()
                .filter(OldAddress::hasHost)
                .flatMap(address -> with("address", address));
        if (published.isPresent()) {
            Stream<Post> ofThatDay = found.from().isWeak()
                    ? destination.ofDay(published.get(), MOST_OF_A_DAY).stream()
                    : WeakDays.around(published.get()).flatMap(day -> with("day", day));
            candidates = Stream.concat(candidates, ofThatDay.filter(post -> isOfThatDay(found, post)));
        }
        List<Post> others = candidates
                .filter(post -> !Origin.of(post).hasPath(found.path()))
                .distinct()
                .toList();
        return others.isEmpty() ? Optional.empty() : copy(SameText.of(found), others);
    }

    private Optional<Post> copy(SameText text, List<Post> others) {
        return others.stream()
                .flatMap(post -> whole(post).stream())
                .filter(post -> text.isAlso(SameText.of(post)))
                .findFirst();
    }

    /** The post of that slug, if it is the same one under another path: published at the same instant, and with the same text. */
    Optional<Post> namesake(FoundPost found, String slug) {
        return destination
                .named(slug)
                .filter(post -> post.slug().filter(slug::equals).isPresent())
                .filter(post -> !Origin.of(post).hasPath(found.path()))
                .filter(post -> post.document().has(PostFields.SOURCE))
                .filter(post -> KeysOf.published(found).isPresent()
                        && KeysOf.published(found).equals(post.published()))
                .filter(post -> isTheText(found, post));
    }

    private static boolean isTheText(FoundPost found, Post post) {
        SameText text = SameText.of(found);
        return text.isLong() && text.isAlso(SameText.of(post));
    }

    /** A day goes on until the next one begins: one of the two says the hour. */
    private static boolean isOfThatDay(FoundPost found, Post post) {
        Optional<Instant> one = KeysOf.published(found);
        Optional<Instant> other = post.published();
        return one.isPresent()
                && other.isPresent()
                && (found.from().isWeak() || Origin.of(post).isWeak())
                && one.get().minus(WeakDays.DAY).isBefore(other.get())
                && other.get().minus(WeakDays.DAY).isBefore(one.get());
    }

    private Optional<Post> whole(Post post) {
        return post.content().isPresent() ? Optional.of(post) : destination.find(post.id());
    }

    private Stream<Post> with(String key, String value) {
        return known.getOrDefault(key + ' ' + value, List.of()).stream();
    }

    private void index(String key, String value, Post post) {
        known.computeIfAbsent(key + ' ' + value, each -> new ArrayList<>()).add(post);
    }

    private boolean isEarlier(Post post) {
        return isFree(post) && !isOfThisRun(post);
    }

    /** An attempt that was broken off has stored it for a file of the same path. */
    private boolean isOfThisRun(Post post) {
        return Origin.of(post).isOf(run);
    }

    private boolean isFree(Post post) {
        return !spoken.contains(post.id());
    }
}
