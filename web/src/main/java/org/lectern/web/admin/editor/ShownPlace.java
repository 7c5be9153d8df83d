package org.lectern.web.admin.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.review.FieldText;
import org.lectern.post.PostFields;
import org.lectern.post.history.PostDiff;

/**
 * A value that is different in two versions, for people to read.
 *
 * @param before without lines; empty: there was none
 * @param lines of a long text, the changed ones with what stands around each change left out
 */
public record ShownPlace(String label, String before, String after, List<ShownLine> lines) {
    private static final Set<String> BOOKKEEPING = Set.of(PostFields.USED_IMAGES, PostFields.SOURCE);

    public ShownPlace {
        lines = List.copyOf(lines);
    }

    /** What Lectern notes for itself says nothing to people. */
    static boolean isBookkeeping(PostDiff.Place place) {
        return BOOKKEEPING.contains(place.pointer().split("/")[1])
                || place.pointer().contains("/literal/");
    }

    static ShownPlace of(PostDiff.Place place) {
        String field = place.pointer().substring(1).replace('/', '.');
        String label = field.equals("content.source") ? "Text" : FieldLabel.of(withoutAttributes(field));
        if (!place.lines().isEmpty()) {
            return new ShownPlace(label, "", "", lines(place.lines()));
        }
        return new ShownPlace(label, text(field, place.before()), text(field, place.after()), List.of());
    }

    private static String withoutAttributes(String field) {
        return field.startsWith("attributes.") ? field.substring("attributes.".length()) : field;
    }

    private static String text(String field, Optional<Object> value) {
        return value.isEmpty() ? "" : FieldText.of(field, value);
    }

    private static List<ShownLine> lines(List<PostDiff.Hunk> hunks) {
        List<ShownLine> lines = new ArrayList<>();
        for (PostDiff.Hunk hunk : hunks) {
            lines.add(ShownLine.place(hunk.at()));
            lines.addAll(ShownLine.changed(hunk.removed(), hunk.added()));
        }
        return lines;
    }
}
