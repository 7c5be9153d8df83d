package org.lectern.web.admin.editor.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.post.merge.Piece;
import org.lectern.post.merge.ThreeWay;
import org.lectern.web.admin.editor.form.TypedForm;

/**
 * What two people made of one form. Fields that only one of them changed are taken from that one, texts are merged line by line, names one by
 * one; of what is left, somebody has to choose.
 */
public final class FormMerge {
    private static final Set<String> TEXTS = Set.of("source", "summary", "talk.abstract");
    private static final Set<String> NAMES = Set.of("tags", "authors", "talk.speakers");

    private final TypedForm theirs;
    private final Map<String, String> agreed = new LinkedHashMap<>();
    private final Map<String, FieldMerge> merges = new LinkedHashMap<>();

    private FormMerge(TypedForm theirs) {
        this.theirs = theirs;
    }

    /** @param base what both began from; what it does not have was nothing then */
    public static FormMerge of(TypedForm base, TypedForm mine, TypedForm theirs) {
        FormMerge merge = new FormMerge(theirs);
        Map<String, String> before = KeyedForm.of(base);
        Map<String, String> my = KeyedForm.of(mine);
        Map<String, String> their = KeyedForm.of(theirs);
        Set<String> keys = new LinkedHashSet<>(their.keySet());
        keys.addAll(my.keySet());
        for (String key : keys) {
            merge.add(key, text(before, key), text(my, key), text(their, key));
        }
        return merge;
    }

    private static Optional<String> text(Map<String, String> keyed, String key) {
        return Optional.ofNullable(keyed.get(key));
    }

    private void add(String key, Optional<String> before, Optional<String> mine, Optional<String> theirText) {
        boolean isRow = key.contains(":");
        if (!isRow && (mine.isEmpty() || theirText.isEmpty())) {
            // One of the two forms does not show the field, so whoever filled that in did not change it.
            agreed.put(key, mine.or(() -> theirText).orElse(""));
            return;
        }
        boolean isGone = mine.isEmpty() && theirText.equals(before) || theirText.isEmpty() && mine.equals(before);
        if (isGone && before.isPresent()) {
            return;
        }
        String base = before.orElse("");
        String my = mine.orElse("");
        String their = theirText.orElse("");
        if (my.equals(their)) {
            agreed.put(key, my);
            return;
        }
        merges.put(key, new FieldMerge(key, pieces(key, base, my, their)));
    }

    private static List<Piece> pieces(String key, String base, String mine, String theirs) {
        if (NAMES.contains(key)) {
            String merged = NameMerge.of(base, mine, theirs);
            return List.of(theirs.equals(base) ? new Piece.Mine(merged, base) : new Piece.Theirs(merged, base));
        }
        if (isText(key, base + mine + theirs)) {
            return ThreeWay.merged(base, mine, theirs);
        }
        if (mine.equals(base)) {
            return List.of(new Piece.Theirs(theirs, base));
        }
        return List.of(theirs.equals(base) ? new Piece.Mine(mine, base) : new Piece.Conflict(mine, theirs, base));
    }

    static boolean isText(String key, String all) {
        return TEXTS.contains(key) || !key.contains(":") && all.contains("\n");
    }

    public boolean isSettled() {
        return merges.values().stream().allMatch(FieldMerge::isSettled);
    }

    /** The fields with something to choose. */
    public List<FieldMerge> open() {
        return merges.values().stream().filter(each -> !each.isSettled()).toList();
    }

    /** The fields in which something of theirs was taken without a question. */
    public List<FieldMerge> taken() {
        return merges.values().stream().filter(FieldMerge::hasTaken).toList();
    }

    /** @param sides by key and place of a piece; what is missing is mine */
    public TypedForm merged(Map<String, Map<Integer, Side>> sides) {
        Map<String, String> all = new LinkedHashMap<>(agreed);
        merges.forEach((key, merge) -> all.put(key, merge.text(sides.getOrDefault(key, Map.of()))));
        return KeyedForm.form(all, theirs);
    }

    public TypedForm merged() {
        return merged(Map.of());
    }

    /** Which questions are answered by none of these. */
    public List<MergeChoice> unanswered(Map<String, Map<Integer, Side>> sides) {
        List<MergeChoice> unanswered = new ArrayList<>();
        for (FieldMerge field : open()) {
            for (MergeChoice choice : field.choices()) {
                if (!sides.getOrDefault(choice.key(), Map.of()).containsKey(choice.place())) {
                    unanswered.add(choice);
                }
            }
        }
        return unanswered;
    }
}
