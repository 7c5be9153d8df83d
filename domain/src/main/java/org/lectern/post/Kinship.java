package org.lectern.post;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.document.Foreign;

/** The wholes and the parts of some posts, found with few queries for all of them. */
public final class Kinship {
    /** Of all the wholes together; beyond them, any are left out. */
    private static final int MAX_PARTS = 10_000;

    private static final Comparator<Post> BY_POSITION = Comparator.comparing(
            post -> partOf(post).flatMap(each -> each.number("position")).orElse(Long.MAX_VALUE));

    private final Map<String, Post> wholes = new HashMap<>();
    private final Map<String, List<Post>> parts = new HashMap<>();

    private Kinship() {}

    /** @param visibleAt only what anybody may read at this instant; empty: everything, drafts and trash too */
    public static Kinship of(Collection<Post> posts, Posts store, Optional<Instant> visibleAt) {
        return of(posts, store, visibleAt, false);
    }

    /** The same for one post, its parts with their texts. */
    public static Kinship withTexts(Post post, Posts store, Optional<Instant> visibleAt) {
        return of(List.of(post), store, visibleAt, true);
    }

    private static Kinship of(Collection<Post> posts, Posts store, Optional<Instant> visibleAt, boolean withTexts) {
        Kinship kinship = new Kinship();
        kinship.findWholes(posts, store, visibleAt);
        kinship.findParts(posts, store, visibleAt, withTexts);
        return kinship;
    }

    /** The whole that the post is a part of, if it is there to be seen. */
    public Optional<Post> whole(Post part) {
        return wholeId(part).flatMap(id -> Optional.ofNullable(wholes.get(id)));
    }

    /** The parts of notes by their position, those without one last. */
    public List<Post> parts(Post whole) {
        return List.copyOf(parts.getOrDefault(whole.id().text(), List.of()));
    }

    /** What the post says about the whole that it is a part of. */
    public static Optional<Document> partOf(Post post) {
        return post.document().document(PostFields.PART_OF);
    }

    private void findWholes(Collection<Post> posts, Posts store, Optional<Instant> visibleAt) {
        List<String> ids = posts.stream()
                .map(Kinship::wholeId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        store.findAllByIdText(ids).stream()
                .filter(whole -> visibleAt.map(whole::isVisibleAt).orElse(true))
                .forEach(whole -> wholes.put(whole.id().text(), whole));
    }

    private void findParts(Collection<Post> posts, Posts store, Optional<Instant> visibleAt, boolean withTexts) {
        List<String> notes = posts.stream()
                .filter(post -> post.kind().equals("notes"))
                .map(post -> post.id().text())
                .toList();
        if (notes.isEmpty()) {
            return;
        }
        PostQuery query = visibleAt
                .map(PostQuery::visibleAt)
                .orElseGet(PostQuery::everything)
                .matching(new PostQuery.Match(PostQuery.Field.PART_OF, notes, false))
                .withContent(withTexts);
        parts.putAll(store.all(query, MAX_PARTS).stream()
                .filter(part -> wholeId(part).isPresent())
                .sorted(BY_POSITION)
                .collect(Collectors.groupingBy(part -> wholeId(part).orElseThrow())));
    }

    /** The id of the whole. Other programs' ids may be of any type, where they stand as a reference too. */
    public static Optional<String> wholeId(Post post) {
        return partOf(post)
                .flatMap(partOf -> partOf.value("id"))
                .filter(id -> id instanceof String || id instanceof Number || id instanceof Foreign)
                .map(id -> new PostId(id).text());
    }
}
