package org.lectern.web.api.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/** The wholes and the parts of some posts, found with at most two queries for all of them. */
final class Kin {
    private static final Comparator<Post> BY_POSITION = Comparator.comparing(
            post -> whole(post).flatMap(each -> each.number("position")).orElse(Long.MAX_VALUE));

    private final Map<String, Post> wholes = new HashMap<>();
    private final Map<String, List<Post>> parts = new HashMap<>();

    /** @param shown which of them may be named to whoever asks */
    static Kin of(Collection<Post> posts, Posts store, Predicate<Post> shown) {
        Kin kin = new Kin();
        List<PostId> wholes = posts.stream()
                .map(Kin::wholeId)
                .flatMap(Optional::stream)
                .distinct()
                .map(PostId::of)
                .toList();
        if (!wholes.isEmpty()) {
            store.findAll(wholes).stream()
                    .filter(shown)
                    .forEach(whole -> kin.wholes.put(whole.id().text(), whole));
        }
        List<String> notes = posts.stream()
                .filter(post -> post.kind().equals("notes"))
                .map(post -> post.id().text())
                .toList();
        if (!notes.isEmpty()) {
            PostQuery query = PostQuery.everything()
                    .matching(new PostQuery.Match(PostQuery.Field.PART_OF, notes, false))
                    .limitedTo(PostQuery.MAX_LIMIT);
            store.page(query).posts().stream().filter(shown).sorted(BY_POSITION).forEach(kin::addPart);
        }
        return kin;
    }

    Optional<Document> partOf(Post post) {
        return whole(post)
                .map(partOf -> named(partOf.text("id").flatMap(id -> Optional.ofNullable(wholes.get(id))), partOf));
    }

    List<Document> parts(Post post) {
        return parts.getOrDefault(post.id().text(), List.of()).stream()
                .map(part -> named(Optional.of(part), whole(part).orElse(Document.empty())))
                .toList();
    }

    private void addPart(Post part) {
        wholeId(part).ifPresent(id -> parts.computeIfAbsent(id, none -> new ArrayList<>())
                .add(part));
    }

    private static Document named(Optional<Post> other, Document partOf) {
        return Document.of(
                        "id",
                        other.map(post -> post.id().text())
                                .or(() -> partOf.text("id"))
                                .orElse(null))
                .with("slug", other.flatMap(Post::slug).orElse(null))
                .with("title", other.flatMap(Post::title).orElse(null))
                .with("position", partOf.value("position").orElse(null))
                .with("section", partOf.value("section").orElse(null));
    }

    private static Optional<Document> whole(Post post) {
        return post.document().document(PostFields.PART_OF);
    }

    private static Optional<String> wholeId(Post post) {
        return whole(post).flatMap(partOf -> partOf.text("id"));
    }
}
