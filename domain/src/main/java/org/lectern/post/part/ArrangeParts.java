package org.lectern.post.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.post.EditPost;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostLimits;
import org.lectern.post.Posts;
import org.lectern.post.SaveResult;
import org.lectern.post.Status;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/**
 * Puts the parts of notes in an order, and into sections: all of them or, when one can't be moved, none. Each part that moves has it in its
 * history. To take it back, arrange them as they were.
 */
@ApplicationScoped
public class ArrangeParts {
    private static final String POSITION = "position";
    private static final String SECTION = "section";

    private final Posts posts;
    private final EditPost editing;

    /** For the container's proxy. */
    protected ArrangeParts() {
        this(null, null);
    }

    @Inject
    public ArrangeParts(Posts posts, EditPost editing) {
        this.posts = posts;
        this.editing = editing;
    }

    /** The parts as they stand, without those in the trash. */
    public List<Post> parts(Post whole) {
        return Kinship.withTexts(whole, posts, Optional.empty()).parts(whole).stream()
                .filter(part -> part.status() != Status.TRASHED)
                .toList();
    }

    /**
     * @param places every part once
     * @return {@link SaveResult.Saved} with the whole; {@link SaveResult.Conflict} with a part that somebody changed meanwhile
     */
    public SaveResult arrange(PostId whole, List<PartPlace> places, Change change) {
        Optional<Post> found = posts.find(whole);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Map<PostId, Post> parts = parts(found.get()).stream().collect(Collectors.toMap(Post::id, Function.identity()));
        List<Violation> violations = faults(parts.keySet(), places);
        if (!violations.isEmpty()) {
            return new SaveResult.Rejected(violations);
        }
        for (PartPlace place : places) {
            Post part = parts.get(place.part());
            if (part.version() != place.version()) {
                return new SaveResult.Conflict(part);
            }
        }
        return arranged(found.get(), places, parts, change);
    }

    private SaveResult arranged(Post whole, List<PartPlace> places, Map<PostId, Post> parts, Change change) {
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Post part = parts.get(places.get(i).part());
            Document placed = placed(part, i + 1L, places.get(i).section());
            if (placed.equals(part.document())) {
                continue;
            }
            SaveResult result = editing.edit(part, placed, change);
            if (!(result instanceof SaveResult.Saved saved)) {
                moved.forEach(each -> editing.edit(
                        each.now(),
                        each.now()
                                .document()
                                .withOptional(
                                        PostFields.PART_OF,
                                        each.before().document().value(PostFields.PART_OF)),
                        change));
                return result;
            }
            moved.add(new Moved(part, saved.post()));
        }
        return new SaveResult.Saved(whole);
    }

    private static Document placed(Post part, long position, Optional<String> section) {
        Document partOf = Kinship.partOf(part).orElse(Document.empty());
        Document placed = partOf;
        if (!partOf.number(POSITION).equals(Optional.of(position))) {
            placed = placed.with(POSITION, position);
        }
        if (!partOf.text(SECTION).equals(section)) {
            placed = section.isPresent() ? placed.with(SECTION, section.get()) : placed.without(SECTION);
        }
        return part.document().with(PostFields.PART_OF, placed);
    }

    private static List<Violation> faults(Set<PostId> parts, List<PartPlace> places) {
        List<Violation> violations = new ArrayList<>();
        Set<PostId> named = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            PartPlace place = places.get(i);
            if (!parts.contains(place.part()) || !named.add(place.part())) {
                violations.add(new Violation("/parts/" + i, "has to be a part of these notes, each once"));
            }
            if (place.section().filter(name -> !isLine(name)).isPresent()) {
                violations.add(new Violation("/parts/" + i + "/section", "has to be one line of text"));
            }
        }
        if (violations.isEmpty() && named.size() < parts.size()) {
            violations.add(new Violation("/parts", "lacks parts that the notes have by now: open the page again"));
        }
        return violations;
    }

    private static boolean isLine(String text) {
        return text.length() <= PostLimits.MAX_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    private record Moved(Post before, Post now) {}
}
