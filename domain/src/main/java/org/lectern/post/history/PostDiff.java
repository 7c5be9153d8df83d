package org.lectern.post.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.problem.Pointer;

/**
 * What is different between two versions of a post, place by place.
 *
 * @param places in the order of the later version, those that are gone last
 */
public record PostDiff(List<Place> places) {
    private static final Set<String> BOOKKEEPING =
            Set.of(PostFields.LAST_CHANGE, PostFields.MODIFIED, PostFields.DUE, PostFields.RECKONED);

    public PostDiff {
        places = List.copyOf(places);
    }

    /**
     * One value that is different.
     *
     * @param pointer where (RFC 6901); a list counts as one value
     * @param before empty: there was none, or null
     * @param lines for texts of several lines, what to do to the former ones
     */
    public record Place(String pointer, Optional<Object> before, Optional<Object> after, List<Hunk> lines) {
        public Place {
            Objects.requireNonNull(pointer);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Lines that others take the place of.
     *
     * @param at the number of the first line in the former text, from 1
     */
    public record Hunk(int at, List<String> removed, List<String> added) {
        public Hunk {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }

    public static PostDiff between(Post before, Post after) {
        List<Place> places = new ArrayList<>();
        compare("", without(before), without(after), places);
        return new PostDiff(places);
    }

    private static Document without(Post post) {
        Document document = post.document();
        for (String name : BOOKKEEPING) {
            document = document.without(name);
        }
        return document;
    }

    private static void compare(String pointer, Document before, Document after, List<Place> places) {
        Set<String> names = new LinkedHashSet<>(after.names());
        names.addAll(before.names());
        for (String name : names) {
            Object former = before.fields().get(name);
            Object latter = after.fields().get(name);
            String at = Pointer.step(pointer, name);
            if (former instanceof Document one && latter instanceof Document other) {
                compare(at, one, other, places);
            } else if (!Objects.equals(former, latter)) {
                places.add(
                        new Place(at, Optional.ofNullable(former), Optional.ofNullable(latter), lines(former, latter)));
            }
        }
    }

    private static List<Hunk> lines(Object before, Object after) {
        boolean areTexts = before instanceof String && after instanceof String;
        if (!areTexts || !before.toString().contains("\n") && !after.toString().contains("\n")) {
            return List.of();
        }
        return DiffUtils.diff(linesOf(before), linesOf(after)).getDeltas().stream()
                .map(PostDiff::hunk)
                .toList();
    }

    private static List<String> linesOf(Object text) {
        return List.of(text.toString().split("\n", -1));
    }

    private static Hunk hunk(AbstractDelta<String> delta) {
        return new Hunk(
                delta.getSource().getPosition() + 1,
                delta.getSource().getLines(),
                delta.getTarget().getLines());
    }
}
